import { cellName, columnName, containsCell, rangeName } from "../addresses";
import type { Cell, CellValue, Row } from "../model/cells";
import type { Sheet } from "../model/sheets";
import type { Table } from "../model/tables";
import { escapeXml } from "../text/xml";
import type { SaveContext } from "./context";
import { attributes, element, xstring } from "./element";
import { Heights } from "./heights";

/** The type that a cell gives and its <v>. */
function valueXml(
  value: CellValue,
  context: SaveContext,
  calculated: boolean,
): readonly [string | null, string] {
  if (value === null) return [null, ""];
  // Excel has no negative zero.
  if (typeof value === "number") return [null, `<v>${value === 0 ? 0 : value}</v>`];
  if (typeof value === "boolean") return ["b", `<v>${value ? 1 : 0}</v>`];
  if (typeof value === "object") return ["e", `<v>${value.error}</v>`];
  return calculated
    ? ["str", `<v>${xstring(value)}</v>`]
    : ["s", `<v>${context.strings.number(value)}</v>`];
}

function formulaXml(
  cell: Cell,
  row: number,
  sheet: Sheet,
  table: Table | undefined,
  context: SaveContext,
): string {
  const { formula, column } = cell;
  if (formula === null) return "";
  const where = () => `in cell ${cellName({ row, column })} of “${sheet.name}”`;
  const text = escapeXml(context.formulas.store(formula.text, table?.name ?? null, where));
  return formula.kind === "plain"
    ? `<f>${text}</f>`
    : `<f t="array" ref="${rangeName(formula.area)}">${text}</f>`;
}

/** Writes the cells of one sheet; tables are looked up a row at a time. */
class CellWriter {
  private readonly sheet: Sheet;
  private readonly context: SaveContext;
  private readonly styledColumns: boolean;
  private readonly heights: Heights;

  constructor(sheet: Sheet, context: SaveContext) {
    this.sheet = sheet;
    this.context = context;
    this.heights = new Heights(sheet);
    this.styledColumns = sheet.columns.some(({ style }) => style !== null);
  }

  row(row: Row): string {
    const { styles } = this.context;
    const head = attributes({
      r: row.index + 1,
      s: row.style && styles.number(row.style),
      customFormat: row.style && true,
      ht: row.height ?? this.heights.of(row),
      hidden: row.hidden || null,
      customHeight: row.height === null ? null : true,
    });
    if (row.cells.length === 0) return `<row${head}/>`;
    const tables = this.sheet.tables.filter(
      ({ area }) => area.top <= row.index && row.index <= area.bottom,
    );
    // LibreOffice takes a cell that gives no style for one of its row's or column's style.
    const sayStyle = this.styledColumns || row.style !== null;
    let cells = "";
    for (const cell of row.cells) cells += this.cell(cell, row.index, tables, sayStyle);
    return `<row${head}>${cells}</row>`;
  }

  private cell(cell: Cell, row: number, tables: readonly Table[], sayStyle: boolean): string {
    const { context } = this;
    const { column, value, formula } = cell;
    const style = context.styles.number(cell.style);
    const blank = value === null && formula === null;
    const table = formula && tables.find(({ area }) => containsCell(area, { row, column }));
    const f = formulaXml(cell, row, this.sheet, table ?? undefined, context);
    const [type, v] = valueXml(value, context, formula !== null);
    const head =
      `<c r="${columnName(column)}${row + 1}"` +
      (style > 0 || blank || sayStyle ? ` s="${style}"` : "") +
      (type === null ? "" : ` t="${type}"`) +
      (formula?.kind === "dynamic" ? ' cm="1"' : "");
    return blank ? `${head}/>` : `${head}>${f}${v}</c>`;
  }
}

export function* sheetData(sheet: Sheet, context: SaveContext): Iterable<string> {
  if (sheet.rows.length === 0) {
    yield element("sheetData", {});
    return;
  }
  const writer = new CellWriter(sheet, context);
  yield "<sheetData>";
  for (const row of sheet.rows) yield writer.row(row);
  yield "</sheetData>";
}
