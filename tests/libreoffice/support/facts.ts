import { rangeName } from "../../../src/xlsx/addresses";
import type { Cell, CellValue, Sheet, Workbook } from "../../../src/xlsx";

/** What must survive a program that knows less: by name, so that a difference reads well. */
export interface Facts {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly validations: readonly string[];
  readonly cells: Readonly<Record<string, unknown>>;
}

const sorted = (facts: readonly string[]) => [...facts].sort();

/** LibreOffice knows two kinds of visibility. */
const visibility = (sheet: Sheet) => (sheet.visibility === "visible" ? "visible" : "hidden");

/** Sheet names of formulas may be quoted or not. */
const plain = (formula: string) => formula.replaceAll("'", "").replaceAll("$", "").toUpperCase();

const tablesOf = ({ name, tables }: Sheet) =>
  tables.map(
    (table) =>
      `${table.name} on ${name} at ${rangeName(table.area)}: ${table.columns.map((column) => column.name).join(", ")}` +
      `${table.totalsRow ? ", with totals" : ""}${table.filterButtons ? ", with filters" : ""}`,
  );

const validationsOf = ({ name, validations }: Sheet) =>
  validations.map(({ areas, rule, prompt, alert, ignoreBlank }) => {
    // LibreOffice writes 1 for TRUE.
    const formulas = Object.entries(rule).map(
      ([key, value]) => `${key} ${plain(value === "TRUE" ? "1" : String(value))}`,
    );
    const messages = [prompt, alert].map((one) =>
      one.shown ? `${one.title}/${one.message}` : "-",
    );
    return `${name} ${areas.map(rangeName).join(" ")}: ${formulas.join(", ")}; ${messages.join("; ")}; ${alert.style}; ${String(ignoreBlank)}`;
  });

const namesOf = ({ names, sheets }: Workbook) => [
  ...names.map(({ name, formula }) => `${name} = ${plain(formula)}`),
  ...sheets.flatMap((sheet) =>
    sheet.names.map(({ name, formula }) => `${sheet.name}!${name} = ${plain(formula)}`),
  ),
];

/** LibreOffice turns constants that are no text or number into formulas of the same value. */
const CONSTANTS = /^(?:TRUE\(\)|FALSE\(\)|#N\/A|#[A-Z/0]+[!?])$/;

const numberOf = (value: CellValue) =>
  // Fifteen digits are what LibreOffice writes.
  typeof value === "number" ? Number(value.toPrecision(15)) : value;

function factOf({ value, formula, style }: Cell): unknown {
  const own = formula && !CONSTANTS.test(formula.text) ? plain(formula.text) : null;
  return {
    value: typeof value === "string" ? value.replace(/\r\n?/g, "\n") : numberOf(value),
    formula: own,
    format: style.numberFormat.replaceAll("\\", ""),
    locked: style.locked,
    bold: style.font.bold,
    fill: style.fill?.kind === "solid" ? style.fill.color : null,
    // LibreOffice wraps whatever has a line break.
    wrap: style.alignment.wrap || (typeof value === "string" && /[\r\n]/.test(value)),
  };
}

/** Of cells that hold something; `skip` leaves out what is known to go. */
export function factsOf(book: Workbook, skip: (sheet: string, cell: string) => boolean): Facts {
  const cells: Record<string, unknown> = {};
  for (const { name, rows } of book.sheets)
    for (const row of rows)
      for (const cell of row.cells) {
        const place = rangeName({
          top: row.index,
          left: cell.column,
          bottom: row.index,
          right: cell.column,
        });
        const blank = cell.value === null && cell.formula === null;
        if (!blank && !skip(name, place)) cells[`${name}!${place}`] = factOf(cell);
      }
  return {
    sheets: book.sheets.map((sheet) => `${sheet.name} (${visibility(sheet)})`),
    tables: book.sheets.flatMap(tablesOf),
    names: sorted(namesOf(book)),
    validations: sorted(book.sheets.flatMap(validationsOf)),
    cells,
  };
}
