import { parseAddress } from "../addresses";
import type { Book } from "../book";
import { displayedText, readValues } from "../cells/read";
import type {
  Cell,
  CellValue,
  ValidationBounds,
  ValidationOperator,
  ValidationRule,
  ValidationState,
} from "../contract";
import { evaluate } from "../evaluate";
import { offsetReferences } from "../formulas/moved-references";
import { numberOfBound } from "./bounds";
import { boundsOf } from "./univer-rule";

/** Where a rule holds: its formulas are written for the first cell of its area. */
interface CheckPlace {
  readonly first: Cell;
  readonly cell: Cell;
}

/** Decides whether a cell may hold a value, as Excel does when one types it. */
export class Checker {
  constructor(
    private readonly book: Book,
    private readonly translate: (formula: string) => string,
  ) {}

  allows(state: ValidationState, value: CellValue, place: CheckPlace): boolean {
    const { rule } = state;
    if (!rule) return true;
    if (value === "") return state.ignoreBlanks;
    if ("list" in rule) return this.isListed(rule.list.source, value, place);
    if ("custom" in rule) return this.isTrue(rule.custom.formula, place);
    return this.isWithin(rule, value, place);
  }

  private isListed(source: string, value: CellValue, place: CheckPlace): boolean {
    const text = displayedText(value, "General");
    if (!source.startsWith("="))
      return source.split(",").some((item) => item.trim() === text.trim());
    return this.listValues(source, place).some(
      (item) => displayedText(item, "General").toLowerCase() === text.toLowerCase(),
    );
  }

  private listValues(source: string, place: CheckPlace): CellValue[] {
    const address = parseAddress(this.translate(this.movedTo(source, place)).slice(1));
    if (!address) return [this.value(source, place)];
    const { sheetName, ...rectangle } = address;
    const sheet =
      sheetName === null
        ? place.cell.sheet
        : (this.book.workbook().getSheetBySheetName(sheetName)?.getSheetId() as Cell["sheet"]);
    if (!sheet) return [];
    return readValues(this.book, { sheet, ...rectangle })
      .flat()
      .filter((item) => item !== "");
  }

  private isTrue(formula: string, place: CheckPlace): boolean {
    const result = this.value(formula, place);
    if (result === "#BUSY!") return true;
    return result === true || (typeof result === "number" && result !== 0);
  }

  private isWithin(rule: ValidationRule, value: CellValue, place: CheckPlace): boolean {
    const bounded = boundsOf(rule);
    if (!bounded) return true;
    const { kind, bounds } = bounded;
    const measured = kind === "textLength" ? displayedText(value, "General").length : value;
    if (typeof measured !== "number") return false;
    if (kind === "wholeNumber" && !Number.isInteger(measured)) return false;
    return compare(measured, bounds, (bound) => this.bound(bound, place));
  }

  /** NaN for a bound that is no number: then nothing can be said and the value is let in. */
  private bound(bound: string | number, place: CheckPlace): number {
    const number = numberOfBound(bound);
    if (number !== null) return number;
    const value = this.value(String(bound), place);
    return typeof value === "number" ? value : value === "" ? NaN : Number(value);
  }

  private value(formula: string, place: CheckPlace): CellValue {
    return evaluate(this.book, this.movedTo(formula, place), place.cell);
  }

  private movedTo(formula: string, { first, cell }: CheckPlace): string {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    return offsetReferences(text, cell.row - first.row, cell.column - first.column);
  }
}

type Comparison = (value: number, a: number, b: number) => boolean;

const COMPARISONS: Readonly<Record<ValidationOperator, Comparison>> = {
  Between: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  NotBetween: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
  EqualTo: (value, a) => value === a,
  NotEqualTo: (value, a) => value !== a,
  GreaterThan: (value, a) => value > a,
  LessThan: (value, a) => value < a,
  GreaterThanOrEqualTo: (value, a) => value >= a,
  LessThanOrEqualTo: (value, a) => value <= a,
};

function compare(
  value: number,
  { operator, formula1, formula2 }: ValidationBounds,
  read: (bound: string | number) => number,
): boolean {
  const a = read(formula1);
  const b = formula2 === undefined ? a : read(formula2);
  return Number.isNaN(a) || Number.isNaN(b) || COMPARISONS[operator](value, a, b);
}
