import {
  FunctionType,
  type IFunctionInfo,
  IFunctionService,
  type IFunctionNames,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Context } from "../context";
import type {
  Area,
  Cell,
  FunctionDefinition,
  FunctionOutcome,
  FunctionRunner,
  Functions,
} from "../contract";
import { hasFormula } from "../cells/raw";
import { growGrid } from "../grid";
import { contains, lastColumn } from "../geometry";
import type { Shift } from "../shift";
import { partOf } from "../tables/parts";
import { ArgumentReader } from "./arguments";
import { Calls } from "./calls";
import { CustomFunctionExecutor, engineFunctions } from "./executors";
import { sizeOf } from "./results";

/** Custom functions: what is defined, who runs it, what is on its way. */
export class CustomFunctions implements Functions {
  private defined: readonly FunctionDefinition[] = [];
  private runner: FunctionRunner | null = null;
  private readonly calls = new Calls();
  private readonly reader = new ArgumentReader();

  constructor(private readonly context: Context) {
    this.service().registerExecutors(
      ...engineFunctions((area, cell) => this.isBodyRow(area, cell)),
    );
  }

  define(definitions: readonly FunctionDefinition[], runner: FunctionRunner): void {
    const names = [...this.defined, ...definitions].map((definition) => definition.name);
    this.cancel(this.calls.forget());
    this.service().unregisterExecutors(...this.executorNames());
    this.descriptions().unregisterDescriptions(this.executorNames() as unknown as string[]);
    this.defined = definitions;
    this.runner = runner;
    this.service().registerExecutors(
      ...definitions.map(
        (definition) => new CustomFunctionExecutor(definition, this.reader, this.calls),
      ),
    );
    this.descriptions().registerDescriptions(definitions.map(describe));
    this.context.formulas.forgetParsed();
    this.context.book.markStale(this.cellsCalling(names));
  }

  definitions(): readonly FunctionDefinition[] {
    return this.defined;
  }

  isKnown(name: string): boolean {
    return this.service().hasExecutor(name.toUpperCase() as IFunctionNames);
  }

  passEmptyCellsAs(value: 0 | null): void {
    this.reader.emptyCellsAs = value;
    this.recalculateAll();
  }

  settle(outcomes: readonly FunctionOutcome[]): void {
    const { book } = this.context;
    const stale: Area[] = [];
    for (const outcome of outcomes) {
      const record = this.calls.settle(outcome);
      if (!record || record.cell.row < 0) continue;
      growGrid(book, { ...record.cell, ...sizeOf(outcome) });
      stale.push({ ...record.cell, rows: 1, columns: 1 });
    }
    book.markStale(stale);
  }

  /** To be called after each calculation. */
  afterRun(): void {
    const { due, outdated } = this.calls.endRound((cell) => this.holdsFormula(cell));
    this.cancel(outdated);
    if (due.length > 0) this.runner?.invoke(due);
  }

  isWaiting(): boolean {
    return this.calls.isWaiting();
  }

  /** The message of the first failed call that the cell's formula made. */
  messageOf(cell: Cell): string | null {
    for (const { outcome } of this.calls.of(cell)) {
      if (outcome && !outcome.ok && outcome.message) return outcome.message;
    }
    return null;
  }

  /** Entering a formula again calls its functions again. */
  reentered(area: Area): void {
    this.cancel(
      this.calls.forget(
        (cell) => cell.sheet === area.sheet && contains(area, { ...cell, rows: 1, columns: 1 }),
      ),
    );
  }

  recalculateAll(): void {
    this.cancel(this.calls.forget());
    this.context.book.markStale(
      this.cellsCalling(this.defined.map((definition) => definition.name)),
    );
  }

  forgetAll(): void {
    this.cancel(this.calls.forget());
  }

  shift(sheet: Cell["sheet"], shift: Shift): void {
    this.calls.shift(sheet, shift);
  }

  private cancel(ids: readonly number[]): void {
    if (ids.length > 0) this.runner?.cancel(ids);
  }

  private cellsCalling(names: readonly string[]): Area[] {
    const wanted = new Set(names.map((name) => name.toUpperCase()));
    const cells: Area[] = [];
    this.context.formulas.forEachFormula((sheet, row, column, formula) => {
      const called = formula.toUpperCase().matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu);
      if ([...called].some(([name]) => wanted.has(name))) {
        cells.push({ sheet, row, column, rows: 1, columns: 1 });
      }
    });
    return cells;
  }

  private holdsFormula({ sheet, row, column }: Cell): boolean {
    const worksheet = this.context.book.workbook().getSheetBySheetId(sheet);
    return row >= 0 && hasFormula(worksheet?.getCellRaw(row, column));
  }

  private isBodyRow(area: Area, cell: Cell): boolean {
    if (area.sheet !== cell.sheet) return false;
    return this.context.extras.get().tables.some((table) => {
      const body = partOf(table, "Data");
      const within =
        table.sheet === area.sheet &&
        area.column >= table.area.column &&
        lastColumn(area) <= lastColumn(table.area);
      return within && body && contains(body, { ...area, row: cell.row, rows: 1 });
    });
  }

  private executorNames(): IFunctionNames[] {
    return this.defined.map((definition) => definition.name.toUpperCase() as IFunctionNames);
  }

  private service(): IFunctionService {
    return this.context.book.injector.get(IFunctionService);
  }

  private descriptions(): IDescriptionService {
    return this.context.book.injector.get(IDescriptionService);
  }
}

/** What the formula bar shows while one types. */
function describe(definition: FunctionDefinition): IFunctionInfo {
  return {
    functionName: definition.name.toUpperCase(),
    functionType: FunctionType.User,
    description: definition.description,
    abstract: definition.description,
    functionParameter: definition.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
