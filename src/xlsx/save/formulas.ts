import { isProblem, problemInRule, toStored } from "../formulas/stored";
import type { FunctionNames } from "../formulas/functions";
import { refuseToSave } from "./refusal";

const REMEMBERED = 10_000;

/** Stores formulas, or says which one cannot be. */
export class FormulaWriter {
  private readonly functions: FunctionNames;
  /** Columns of a table repeat one formula: its storing is remembered. */
  private readonly known = new Map<string, string>();

  constructor(functions: FunctionNames) {
    this.functions = functions;
  }

  /** `where` is said when the formula is refused: "in cell C5 of “Board”". */
  store(formula: string, table: string | null, where: () => string): string {
    const key = `${table ?? ""}\n${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const stored = toStored(formula, { functions: this.functions, table });
    if (isProblem(stored)) return refuseToSave(`the formula ${where()} ${stored.problem}`);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, stored);
    return stored;
  }

  /** Of a validation or conditional format. */
  storeRule(formula: string, where: () => string): string {
    const problem = problemInRule(formula, this.functions);
    if (problem !== null) refuseToSave(`the formula ${where()} ${problem}`);
    return this.store(formula, null, where);
  }
}
