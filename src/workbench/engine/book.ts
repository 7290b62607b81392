import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IMutationInfo,
  Injector,
  IObjectMatrixPrimitiveType,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { Area, EngineEvents, Origin, SheetId } from "./contract";
import { EngineError } from "./contract";
import { Emitter } from "./emitter";
import { toRange } from "./ranges";
import type { CalculationQueue } from "./univer/calculation-queue";

interface Recorder {
  cells(params: ISetRangeValuesMutationParams): void;
  change(redo: IMutationInfo, undo: IMutationInfo): void;
}

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The open book: the one way for all parts of the engine to read and change Univer's model. */
export class Book {
  readonly events = new Emitter<EngineEvents>();
  readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly openListeners: (() => void)[] = [];
  private closed = false;
  private unit = "";
  private recorder: Recorder | null = null;
  private writing = 0;
  private forUser = 0;
  private origin: Origin = "api";
  /** Counts changes of the book; results of formulas are none. */
  private changes = 0;

  constructor(
    readonly univer: Univer,
    readonly injector: Injector,
    readonly queue: () => CalculationQueue,
  ) {
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.onCommand((command, options) => {
      const local = options?.["fromFormula"] === true || options?.onlyLocal === true;
      if (command.type === CommandType.MUTATION && !local) this.changes += 1;
    });
    this.events.on("bookChanged", () => (this.changes += 1));
  }

  get unitId(): string {
    return this.unit;
  }

  /**
   * Replaces the book by another one; `data` is Univer's workbook data, `active` the sheet in view.
   * What the grid does meanwhile, such as to end an entry, is nobody's edit.
   */
  open(unitId: string, data: object, active: SheetId | null): void {
    this.writing += 1;
    try {
      if (this.unit) this.instances.disposeUnit(this.unit);
      this.unit = unitId;
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: unitId });
      this.instances.focusUnit(unitId);
      if (active) this.run(SetWorksheetActiveOperation.id, { subUnitId: active });
      this.queue().forget();
      for (const listener of this.openListeners) listener();
    } finally {
      this.writing -= 1;
    }
  }

  /** Called after each book is opened. */
  onOpen(listener: () => void): void {
    this.openListeners.push(listener);
  }

  /** Ends everything; nothing of the book may be used afterwards. */
  close(): void {
    this.closed = true;
    this.queue().dispose();
    this.univer.dispose();
  }

  isClosed(): boolean {
    return this.closed;
  }

  workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(this.unit, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No book is open");
    return workbook;
  }

  /** @throws EngineError ItemNotFound */
  worksheet(sheet: SheetId): Worksheet {
    const worksheet = this.workbook().getSheetBySheetId(sheet);
    if (worksheet) return worksheet;
    throw new EngineError("ItemNotFound", "The sheet does not exist or was deleted.");
  }

  /** By name, whatever its case; null when there is none. */
  sheetNamed(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    const sheets = this.workbook().getSheets();
    return sheets.find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null;
  }

  sheetIds(): SheetId[] {
    return this.workbook().getSheetOrders() as SheetId[];
  }

  /**
   * Runs what changes the book on a caller's behalf: changes made within are not reported as the
   * user's, and as in Excel they empty the undo stack; work that only reads leaves it alone.
   * Calculation waits until the end.
   */
  write<T>(work: () => T): T {
    const before = this.changes;
    this.writing += 1;
    this.queue().hold();
    try {
      return work();
    } finally {
      this.writing -= 1;
      this.queue().release();
      if (this.writing === 0 && this.changes !== before) {
        this.injector.get(IUndoRedoService).clearUndoRedo(this.unit);
      }
    }
  }

  /**
   * Runs what follows from a change just made, by whomever: it is reported as theirs, and the
   * user's undo stack is left alone.
   */
  follow<T>(work: () => T): T {
    const byUser = !this.isWriting();
    if (byUser) this.forUser += 1;
    this.writing += 1;
    try {
      return work();
    } finally {
      this.writing -= 1;
      if (byUser) this.forUser -= 1;
    }
  }

  /** Whether changes now seen are ours and not the user's. */
  isWriting(): boolean {
    return this.writing > 0;
  }

  as<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  /** Who makes the change that is being reported. */
  originNow(): Origin {
    return this.isWriting() && this.forUser === 0 ? this.origin : "user";
  }

  /** Runs a mutation or a synchronous command on this book. */
  run(id: string, params: object, options: IExecutionOptions = {}): void {
    const done = this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params }, options);
    if (done === false) throw new EngineError("InvalidOperation", `The grid refused ${id}.`);
  }

  setCells(sheet: SheetId, cellValue: CellMatrix): void {
    this.writeCells({ unitId: this.unit, subUnitId: sheet, cellValue });
  }

  /** Changes looks alone: told otherwise, Univer would take a cell without formula for a constant. */
  setStyles(sheet: SheetId, cellValue: CellMatrix): void {
    const trigger = SetStyleCommand.id;
    this.writeCells({ unitId: this.unit, subUnitId: sheet, cellValue, trigger });
  }

  private writeCells(params: ISetRangeValuesMutationParams): void {
    this.recorder?.cells(params);
    this.run(SetRangeValuesMutation.id, params);
  }

  /** Changes something beside cells in a way that can be taken back. */
  change(redo: IMutationInfo, undo: IMutationInfo): void {
    this.recorder?.change(redo, undo);
    this.run(redo.id, redo.params ?? {});
  }

  /** Shows each write of cells, and each other change that can be taken back, before it is made. */
  recording(recorder: Recorder, work: () => void): void {
    this.recorder = recorder;
    try {
      work();
    } finally {
      this.recorder = null;
    }
  }

  isRecording(): boolean {
    return this.recorder !== null;
  }

  onCommand(
    handler: (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void,
  ): () => void {
    const subscription = this.commands.onCommandExecuted(handler);
    return () => subscription.dispose();
  }

  /** Formulas that read these cells, and formulas in them, are calculated anew. */
  markStale(areas: readonly Area[]): void {
    this.queue().markRanges(
      areas.map((area) => ({ unitId: this.unit, sheetId: area.sheet, range: toRange(area) })),
    );
  }
}
