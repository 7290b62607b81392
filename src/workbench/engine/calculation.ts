import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { ObjectMatrix } from "@univerjs/core";
import type { Rectangle } from "./addresses";
import type { Book } from "./book";
import type { Area, Calculation, CalculationMode, CellValue, SheetId } from "./contract";
import { evaluate } from "./evaluate";
import type { Formulas } from "./formulas/formulas";
import type { CustomFunctions } from "./functions/functions";
import { bounding } from "./geometry";

/** When formulas are calculated, and when they are done. */
export class Calculator implements Calculation {
  private current: CalculationMode = "Automatic";
  private waiting: (() => void)[] = [];
  private readonly calculated = new Map<SheetId, Rectangle>();

  constructor(
    private readonly book: Book,
    private readonly functions: CustomFunctions,
    private readonly formulas: Formulas,
  ) {
    book.onCommand((command) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      const { unitData } = command.params as { unitData: Record<string, Record<string, object>> };
      this.collect(unitData[book.unitId] ?? {});
    });
  }

  /** To be called once the queue exists. */
  attach(): void {
    this.book.queue().afterRun = () => {
      this.functions.afterRun();
      this.reportCalculated();
      queueMicrotask(() => this.wakeIfDone());
    };
  }

  mode(): CalculationMode {
    return this.current;
  }

  setMode(mode: CalculationMode): void {
    this.current = mode;
    this.book.queue().setAutomatic(mode !== "Manual");
  }

  calculate(type: "Recalculate" | "Full" | "FullRebuild"): void {
    const everything = type !== "Recalculate";
    if (everything) this.functions.forgetAll();
    this.book.queue().calculate(everything);
  }

  state(): "Done" | "Calculating" | "Pending" {
    const queue = this.book.queue();
    if (queue.isRunning() || this.functions.isWaiting()) return "Calculating";
    return queue.hasDirt() ? "Pending" : "Done";
  }

  evaluate(formula: string): CellValue {
    this.formulas.check(formula);
    const [sheet] = this.book.sheetIds();
    const nowhere = { sheet: sheet as SheetId, row: -1, column: -1 };
    return evaluate(this.book, this.formulas.translate(formula), nowhere);
  }

  whenCalculated(): Promise<void> {
    if (this.isDone()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private isDone(): boolean {
    const state = this.state();
    return state === "Done" || (state === "Pending" && this.current === "Manual");
  }

  private wakeIfDone(): void {
    if (!this.isDone()) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private collect(sheets: Record<string, object>): void {
    for (const [id, cells] of Object.entries(sheets)) {
      new ObjectMatrix(cells as Record<number, Record<number, unknown>>).forValue((row, column) => {
        const cell = { row, column, rows: 1, columns: 1 };
        const sheet = id as SheetId;
        const before = this.calculated.get(sheet);
        this.calculated.set(sheet, before ? bounding(before, cell) : cell);
      });
    }
  }

  private reportCalculated(): void {
    const results = [...this.calculated];
    this.calculated.clear();
    for (const [sheet, rectangle] of results) {
      const areas: Area[] = [{ sheet, ...rectangle }];
      this.book.events.emit("calculated", { sheet, areas });
      this.book.events.emit("bookChanged", {});
    }
  }
}
