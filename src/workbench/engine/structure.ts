import { CommandType, type ICommandInfo, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import type { Rectangle } from "./addresses";
import type { Book } from "./book";
import { fromRange } from "./ranges";
import { type Area, SHEET_COLUMNS, SHEET_ROWS, type ChangeKind, type SheetId } from "./contract";
import type { ShiftDirection } from "./contract";
import type { Shift } from "./shift";

type ShiftListener = (sheet: SheetId, shift: Shift) => void;
type MoveListener = (from: Area, to: Area) => void;

interface MovedCells {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: SheetId };
  readonly to: { readonly subUnitId: SheetId };
}

interface LineChange {
  readonly kind: Shift["kind"];
  readonly axis: Shift["axis"];
  readonly change: ChangeKind;
  readonly direction: ShiftDirection;
}

const LINE_CHANGES: Readonly<Record<string, LineChange>> = {
  [InsertRowMutation.id]: {
    kind: "insert",
    axis: "row",
    change: "RowInserted",
    direction: "ShiftCellDown",
  },
  [RemoveRowMutation.id]: {
    kind: "delete",
    axis: "row",
    change: "RowDeleted",
    direction: "ShiftCellUp",
  },
  [InsertColMutation.id]: {
    kind: "insert",
    axis: "column",
    change: "ColumnInserted",
    direction: "ShiftCellRight",
  },
  [RemoveColMutation.id]: {
    kind: "delete",
    axis: "column",
    change: "ColumnDeleted",
    direction: "ShiftCellLeft",
  },
};

/** The grid's commands that shift cells and not whole lines. */
export const PARTIAL_SHIFTS: Readonly<Record<string, Pick<Shift, "kind" | "axis">>> = {
  [InsertRangeMoveDownCommand.id]: { kind: "insert", axis: "row" },
  [InsertRangeMoveRightCommand.id]: { kind: "insert", axis: "column" },
  [DeleteRangeMoveUpCommand.id]: { kind: "delete", axis: "row" },
  [DeleteRangeMoveLeftCommand.id]: { kind: "delete", axis: "column" },
};

/** Tells the parts of the engine when cells move, whoever moves them. */
export class Structure {
  private readonly listeners: ShiftListener[] = [];
  private readonly moveListeners: MoveListener[] = [];
  /** Set while a shift of single cells runs, which Univer composes from other changes. */
  private silent = false;
  /** The same for the user's commands. */
  private composing = false;

  constructor(
    private readonly book: Book,
    private readonly report: (
      sheet: SheetId,
      area: Rectangle,
      change: ChangeKind,
      direction: ShiftDirection,
    ) => void,
  ) {
    book.commands.beforeCommandExecuted(({ id, type }) => {
      if (type === CommandType.COMMAND) this.composing = id in PARTIAL_SHIFTS;
    });
    book.onCommand((command) => {
      if (command.id in PARTIAL_SHIFTS) this.composing = false;
      if (this.silent || (this.composing && !book.isWriting())) return;
      if (command.id === MoveRangeMutation.id) this.announceMove(command.params as MovedCells);
      const line = LINE_CHANGES[command.id];
      if (!line) return;
      const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
      const sheet = subUnitId as SheetId;
      const area = wholeLines(line.axis, fromRange(sheet, range));
      this.announce(sheet, { kind: line.kind, axis: line.axis, area });
      this.report(sheet, area, line.change, line.direction);
    });
  }

  onShift(listener: ShiftListener): void {
    this.listeners.push(listener);
  }

  /** Called when cells were cut and pasted, or dragged. */
  onMove(listener: MoveListener): void {
    this.moveListeners.push(listener);
  }

  /** Runs a shift of single cells and announces it afterwards. */
  shiftCells(sheet: SheetId, shift: Shift, run: () => void): void {
    this.silent = true;
    try {
      run();
    } finally {
      this.silent = false;
    }
    this.announcePartial(sheet, shift);
  }

  /**
   * To be told when a command of the grid has moved the cells of the sheet in view; whether it is one
   * that shifts single cells.
   */
  moved({ id, params }: ICommandInfo): boolean {
    const shift = PARTIAL_SHIFTS[id];
    const range = (params as { range?: IRange } | undefined)?.range;
    if (!shift || !range) return false;
    const sheet = this.book.workbook().getActiveSheet().getSheetId() as SheetId;
    this.announcePartial(sheet, { ...shift, area: fromRange(sheet, range) });
    return true;
  }

  private announceMove({ from, fromRange: source, to, toRange: target }: MovedCells): void {
    for (const listener of this.moveListeners) {
      listener(fromRange(from.subUnitId, source), fromRange(to.subUnitId, target));
    }
  }

  private announcePartial(sheet: SheetId, shift: Shift): void {
    this.announce(sheet, shift);
    const inserted = shift.kind === "insert";
    const vertical = shift.axis === "row";
    const direction = inserted
      ? vertical
        ? "ShiftCellDown"
        : "ShiftCellRight"
      : vertical
        ? "ShiftCellUp"
        : "ShiftCellLeft";
    this.report(sheet, shift.area, inserted ? "CellInserted" : "CellDeleted", direction);
  }

  private announce(sheet: SheetId, shift: Shift): void {
    for (const listener of this.listeners) listener(sheet, shift);
  }
}

function wholeLines(axis: Shift["axis"], area: Rectangle): Rectangle {
  return axis === "row"
    ? { row: area.row, rows: area.rows, column: 0, columns: SHEET_COLUMNS }
    : { column: area.column, columns: area.columns, row: 0, rows: SHEET_ROWS };
}
