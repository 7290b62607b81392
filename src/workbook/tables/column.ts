import type {
  AlertStyle,
  ColumnBlueprint,
  HorizontalAlignment,
  ValidationRule,
} from "../blueprint";
import { textUpTo, validation } from "../validation";

/** What differs from column to column. */
export interface ColumnSpec {
  readonly width: number;
  readonly format: CellFormat;
  /** What belongs here: said of the header, and of each cell when it is selected. */
  readonly help: string;
  readonly rule: ValidationRule;
  readonly refusal: string;
  /** Stop where absent. */
  readonly style?: AlertStyle;
}

interface CellFormat {
  readonly numberFormat: string;
  readonly align: HorizontalAlignment;
  readonly wrap: boolean;
}

/** As text, so that a code stays what it is and nothing typed turns into a formula. */
export const TEXT: CellFormat = { numberFormat: "@", align: "Left", wrap: false };
const PROSE: CellFormat = { ...TEXT, wrap: true };
/** To the left: in print a date would touch the text of the column beside it. */
export const DATE: CellFormat = { numberFormat: "d mmm yyyy", align: "Left", wrap: false };
export const FIGURE: CellFormat = { numberFormat: "General", align: "Right", wrap: false };

const MOST_CHARACTERS = 1000;

/** A column of plain sentences. */
export const prose = (width: number, help: string): ColumnSpec => ({
  width,
  format: PROSE,
  help,
  rule: textUpTo(MOST_CHARACTERS),
  refusal: `Please keep it under ${MOST_CHARACTERS} characters.`,
});

/** The columns of a table, in the order of its headers. */
export const columnsOf = <Header extends string>(
  headers: readonly Header[],
  specs: Readonly<Record<Header, ColumnSpec>>,
): readonly ColumnBlueprint[] => headers.map((header) => column(header, specs[header]));

/** What a bold header and its filter button take beside each other, in characters. */
const headerWidth = (header: string): number => Math.ceil(header.length * 1.1) + 4;

function column(header: string, spec: ColumnSpec): ColumnBlueprint {
  const { width, format, help, rule, refusal, style } = spec;
  return {
    header,
    note: { title: header, message: help },
    width: Math.max(width, headerWidth(header)),
    ...format,
    validation: validation(rule, { title: header, help, refusal }, style),
  };
}
