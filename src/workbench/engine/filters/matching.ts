import { EngineError, type CellValue, type FilterCriteria } from "../contract";
import { serialOfIso } from "../cells/serial-dates";
import { wildcardSource } from "../cells/wildcards";

/** One cell of a filtered column. */
export interface FilteredCell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  /** "#RRGGBB", "" for none. */
  readonly fillColor: string;
  readonly fontColor: string;
}

type Test = (cell: FilteredCell) => boolean;

/**
 * Which cells of a column a filter lets through; top and average look at all of them.
 * @throws EngineError NotImplemented for criteria that are not, InvalidArgument for senseless ones.
 */
export function filterTest(
  criteria: FilterCriteria,
  column: readonly FilteredCell[],
  today: number,
): Test {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria.values ?? []);
    case "Custom":
      return customTest(criteria);
    case "TopItems":
      return rankTest(column, count(criteria), (a, b) => b - a);
    case "BottomItems":
      return rankTest(column, count(criteria), (a, b) => a - b);
    case "TopPercent":
      return rankTest(column, share(criteria, column), (a, b) => b - a);
    case "BottomPercent":
      return rankTest(column, share(criteria, column), (a, b) => a - b);
    case "CellColor":
      return (cell) => cell.fillColor.toLowerCase() === (criteria.color ?? "").toLowerCase();
    case "FontColor":
      return (cell) => cell.fontColor.toLowerCase() === (criteria.color ?? "").toLowerCase();
    case "Dynamic":
      return dynamicTest(criteria.dynamicCriteria ?? "", column, today);
    case "Icon":
      throw new EngineError("NotImplemented", "Filtering by icon is not implemented.");
  }
}

function valuesTest(values: NonNullable<FilterCriteria["values"]>): Test {
  const texts = values.map((value) => {
    if (typeof value === "string") return value.toLowerCase();
    throw new EngineError("NotImplemented", "Filtering by groups of dates is not implemented.");
  });
  const wanted = new Set(texts);
  return (cell) => wanted.has(cell.text.toLowerCase());
}

function customTest({ criterion1, criterion2, operator }: FilterCriteria): Test {
  if (criterion1 === undefined)
    throw new EngineError("InvalidArgument", "A custom filter needs a criterion.");
  const first = criterionTest(criterion1);
  if (criterion2 === undefined) return first;
  const second = criterionTest(criterion2);
  return operator === "Or"
    ? (cell) => first(cell) || second(cell)
    : (cell) => first(cell) && second(cell);
}

const CRITERION = /^(<>|>=|<=|=|>|<)?(.*)$/s;

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
};

/** ">5", "<>", "=North*": numbers compare as numbers, text with * and ? whatever its case. */
function criterionTest(criterion: string): Test {
  const [, sign = "=", operand = ""] = CRITERION.exec(criterion) ?? [];
  if (operand === "")
    return sign === "<>" ? (cell) => cell.text !== "" : (cell) => cell.text === "";
  const number = operand.trim() === "" ? NaN : (serialOfIso(operand) ?? Number(operand));
  const compare = COMPARISONS[sign] ?? COMPARISONS["="];
  if (Number.isFinite(number)) {
    return ({ value }) =>
      typeof value === "number" ? compare?.(value, number) === true : sign === "<>";
  }
  if (sign !== "=" && sign !== "<>") {
    return ({ value }) =>
      typeof value === "string" &&
      compare?.(value.localeCompare(operand, "en", { sensitivity: "accent" }), 0) === true;
  }
  const pattern = new RegExp(`^${wildcardSource(operand)}$`, "isu");
  return (cell) => pattern.test(cell.text) === (sign === "=");
}

function count({ criterion1 }: FilterCriteria): number {
  const number = Number(criterion1);
  if (Number.isInteger(number) && number > 0) return number;
  throw new EngineError("InvalidArgument", "A filter of top or bottom needs how many.");
}

const share = (criteria: FilterCriteria, column: readonly FilteredCell[]): number =>
  Math.max(1, Math.floor((numbersOf(column).length * count(criteria)) / 100));

const numbersOf = (column: readonly FilteredCell[]): number[] =>
  column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

function rankTest(
  column: readonly FilteredCell[],
  many: number,
  order: (a: number, b: number) => number,
): Test {
  const last = numbersOf(column).sort(order).slice(0, many).at(-1);
  return ({ value }) => typeof value === "number" && last !== undefined && order(value, last) <= 0;
}

function dynamicTest(kind: string, column: readonly FilteredCell[], today: number): Test {
  const numbers = numbersOf(column);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const onDay =
    (day: number): Test =>
    ({ value }) =>
      typeof value === "number" && Math.floor(value) === day;
  const tests: Readonly<Record<string, Test>> = {
    AboveAverage: ({ value }) => typeof value === "number" && value > mean,
    BelowAverage: ({ value }) => typeof value === "number" && value < mean,
    Today: onDay(today),
    Yesterday: onDay(today - 1),
    Tomorrow: onDay(today + 1),
  };
  const test = tests[kind];
  if (!test) throw new EngineError("NotImplemented", `The filter ${kind} is not implemented.`);
  return test;
}
