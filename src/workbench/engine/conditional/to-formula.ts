import { columnName } from "../addresses";
import type { Area, ConditionalOperator, ConditionalRule } from "../contract";
import { EngineError } from "../contract";

type Conditions = Extract<
  ConditionalRule,
  { type: "CellValue" | "ContainsText" | "Custom" | "PresetCriteria" }
>;

/** The condition as a formula about the first cell of its area; null while there is no rule. */
export function conditionFormula(format: Conditions, area: Area): string | null {
  if (!format.rule) return null;
  const cell = columnName(area.column) + String(area.row + 1);
  switch (format.type) {
    case "CellValue":
      return comparison(cell, format.rule);
    case "ContainsText":
      return textCondition(cell, format.rule);
    case "Custom":
      return withEquals(format.rule.formula);
    case "PresetCriteria":
      return preset(cell, area, format.rule.criterion);
  }
}

const SIGNS: Readonly<Record<Exclude<ConditionalOperator, "Between" | "NotBetween">, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

interface Comparison {
  readonly operator: ConditionalOperator;
  readonly formula1: string;
  readonly formula2?: string;
}

function comparison(cell: string, { operator, formula1, formula2 }: Comparison): string {
  const a = operand(formula1);
  if (operator !== "Between" && operator !== "NotBetween") return `=${cell}${SIGNS[operator]}${a}`;
  if (formula2 === undefined) {
    throw new EngineError("InvalidArgument", `${operator} compares with two formulas.`);
  }
  const b = operand(formula2);
  const within = `AND(${cell}>=MIN(${a},${b}),${cell}<=MAX(${a},${b}))`;
  return operator === "Between" ? `=${within}` : `=NOT(${within})`;
}

/** "=5" and "5" are numbers, `="Yes"` text, "=$B$1" a reference; bare words are text. */
function operand(formula: string): string {
  if (formula.startsWith("=")) return `(${formula.slice(1)})`;
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? formula : quote(formula);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface TextRule {
  readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
  readonly text: string;
}

/** As Excel itself writes them: whatever the case, without wild cards for beginning and end. */
function textCondition(cell: string, { operator, text }: TextRule): string {
  const wanted = text.startsWith("=") ? `(${text.slice(1)})` : quote(text);
  switch (operator) {
    case "Contains":
      return `=NOT(ISERROR(SEARCH(${wanted},${cell})))`;
    case "NotContains":
      return `=ISERROR(SEARCH(${wanted},${cell}))`;
    case "BeginsWith":
      return `=LEFT(${cell},LEN(${wanted}))=${wanted}`;
    case "EndsWith":
      return `=RIGHT(${cell},LEN(${wanted}))=${wanted}`;
  }
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

/** Criteria that Excel words as one choice; others are done by the grid or refused. */
const PRESETS: Readonly<Record<string, (cell: string, all: string) => string>> = {
  Blanks: (cell) => `=LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `=LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `=ISERROR(${cell})`,
  NonErrors: (cell) => `=NOT(ISERROR(${cell}))`,
  DuplicateValues: (cell, all) => `=AND(${cell}<>"",COUNTIF(${all},${cell})>1)`,
  UniqueValues: (cell, all) => `=AND(${cell}<>"",COUNTIF(${all},${cell})=1)`,
  AboveAverage: (cell, all) => `=AND(ISNUMBER(${cell}),${cell}>AVERAGE(${all}))`,
  BelowAverage: (cell, all) => `=AND(ISNUMBER(${cell}),${cell}<AVERAGE(${all}))`,
  EqualOrAboveAverage: (cell, all) => `=AND(ISNUMBER(${cell}),${cell}>=AVERAGE(${all}))`,
  EqualOrBelowAverage: (cell, all) => `=AND(ISNUMBER(${cell}),${cell}<=AVERAGE(${all}))`,
  OneStdDevAboveAverage: deviation(">", "+", 1),
  OneStdDevBelowAverage: deviation("<", "-", 1),
  TwoStdDevAboveAverage: deviation(">", "+", 2),
  TwoStdDevBelowAverage: deviation("<", "-", 2),
  ThreeStdDevAboveAverage: deviation(">", "+", 3),
  ThreeStdDevBelowAverage: deviation("<", "-", 3),
  Yesterday: (cell) => `=INT(${cell})=TODAY()-1`,
  Today: (cell) => `=INT(${cell})=TODAY()`,
  Tomorrow: (cell) => `=INT(${cell})=TODAY()+1`,
  LastSevenDays: (cell) => days(cell, "TODAY()-6", "TODAY()"),
  LastWeek: (cell) => days(cell, `${SUNDAY}-7`, `${SUNDAY}-1`),
  ThisWeek: (cell) => days(cell, SUNDAY, `${SUNDAY}+6`),
  NextWeek: (cell) => days(cell, `${SUNDAY}+7`, `${SUNDAY}+13`),
  LastMonth: (cell) => days(cell, "EOMONTH(TODAY(),-2)+1", "EOMONTH(TODAY(),-1)"),
  ThisMonth: (cell) => days(cell, "EOMONTH(TODAY(),-1)+1", "EOMONTH(TODAY(),0)"),
  NextMonth: (cell) => days(cell, "EOMONTH(TODAY(),0)+1", "EOMONTH(TODAY(),1)"),
};

/** The first day of this week, which begins on Sunday. */
const SUNDAY = "(TODAY()-WEEKDAY(TODAY())+1)";

const days = (cell: string, first: string, last: string): string =>
  `=AND(ISNUMBER(${cell}),INT(${cell})>=${first},INT(${cell})<=${last})`;

/** Further from the average than so many standard deviations of the sample. */
function deviation(sign: "<" | ">", side: "+" | "-", count: number) {
  return (cell: string, all: string): string =>
    `=AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${all})${side}${count}*STDEV(${all}))`;
}

function preset(cell: string, area: Area, criterion: string): string {
  const formula = PRESETS[criterion];
  if (!formula) {
    throw new EngineError("NotImplemented", `The criterion ${criterion} is not implemented.`);
  }
  const { row, column, rows, columns } = area;
  const corner = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
  return formula(cell, `${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`);
}
