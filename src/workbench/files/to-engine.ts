import { DEFAULT_STYLE, type Sheet as FileSheet, type Workbook } from "../../xlsx";
import type { Engine, FunctionDefinition, SheetId } from "../engine/contract";
import { documentToEngine } from "./document";
import { CALCULATION, VISIBILITY, type Converted } from "./from-engine";
import { Losses } from "./losses";
import type { Pace } from "./pace";
import { PlainFormulas } from "./plain-formulas";
import { furnish } from "./to-furnishings";
import { completeRows } from "./to-rows-complete";
import { toStoredSpills } from "./to-spills";
import { Looks, toPoints, toStoredLines, toStoredRow, type SheetOnItsWay } from "./to-rows";
import { finishTable, setColumnFormulas, startTable } from "./to-tables";
import { addNames } from "./to-names";
import { unknownFunctions } from "./unknown-functions";

interface Placed {
  readonly id: SheetId;
  readonly sheet: FileSheet;
}

/** Rows written at once; between them the page breathes. */
const ROWS_AT_ONCE = 500;

/**
 * Writes a book into an engine that is blank and shown to nobody. Figures are those of the file until
 * the next calculation.
 * @param functions of the add-in that the book may call
 * @returns in words what the engine could not take
 * @throws XlsxError cancelled
 */
export async function toEngine(
  book: Workbook,
  engine: Engine,
  pace: Pace,
  functions: readonly FunctionDefinition[] = engine.functions.definitions(),
): Promise<Converted<Engine>["lost"]> {
  const losses = new Losses();
  const names = [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)];
  const formulas = new PlainFormulas(names, functions);
  const mode = engine.calculation.mode();
  engine.calculation.setMode("Manual");
  const placed = makeSheets(engine, book.sheets);
  const tables = placed.flatMap(({ id, sheet }) =>
    sheet.tables.flatMap((table) => startTable(engine, id, sheet.name, table, losses)),
  );
  addNames(engine, book.names, null, null, losses);
  for (const { id, sheet } of placed) addNames(engine, sheet.names, id, sheet.name, losses);
  for (const table of tables) setColumnFormulas(engine, table, losses, formulas);
  for (const table of tables) finishTable(engine, table, losses);
  for (const one of placed) await writeCells(engine, one, { losses, formulas }, pace);
  for (const { id, sheet } of placed) {
    furnish(engine, id, sheet, losses);
    await pace.step(ROWS_AT_ONCE);
  }
  documentToEngine(book, engine.store, losses);
  losses.addFunctions(unknownFunctions(book, engine, functions));
  const { font } = book.defaultStyle;
  if (font.name !== DEFAULT_STYLE.font.name || font.size !== DEFAULT_STYLE.font.size)
    losses.add("usualFont", null);
  showSheets(engine, placed, book.activeSheet);
  engine.calculation.setMode(mode);
  return losses.list();
}

/** What a book says of its calculation; to be set once it is in the grid. */
export const calculationMode = ({ calculation }: Workbook) =>
  CALCULATION.from(calculation) ?? "Automatic";

function makeSheets(engine: Engine, sheets: readonly FileSheet[]): Placed[] {
  const [first] = engine.sheets.list();
  return sheets.map((sheet, index) => {
    const reuse = index === 0 ? first?.id : undefined;
    if (reuse !== undefined) engine.sheets.set(reuse, { name: sheet.name });
    const id = reuse ?? engine.sheets.add(sheet.name);
    const { gridlines, headings } = sheet.view;
    engine.sheets.set(id, {
      tabColor: sheet.tabColor ?? "",
      showGridlines: gridlines,
      showHeadings: headings,
      ...(sheet.defaultRowHeight === null ? {} : { standardHeight: sheet.defaultRowHeight }),
      ...(sheet.defaultColumnWidth === null
        ? {}
        : { standardWidth: toPoints(sheet.defaultColumnWidth) }),
    });
    return { id, sheet };
  });
}

async function writeCells(
  engine: Engine,
  { id, sheet }: Placed,
  { losses, formulas }: Pick<SheetOnItsWay, "losses" | "formulas">,
  pace: Pace,
): Promise<void> {
  const looks = new Looks(sheet.name, losses);
  const way = { sheet: sheet.name, looks, losses, formulas };
  engine.stored.restoreLines(id, toStoredLines(sheet, looks));
  const rows = completeRows(sheet);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const slice = rows.slice(start, start + ROWS_AT_ONCE);
    const stored = slice.map((row) => toStoredRow(row, way));
    const refused = engine.stored.restoreRows(id, stored);
    losses.add("formula", sheet.name, refused.length);
    await pace.step(stored.reduce((cells, row) => cells + row.cells.length, 0));
  }
  engine.stored.restoreSpills(id, toStoredSpills(sheet));
}

function showSheets(engine: Engine, placed: readonly Placed[], activeSheet: number): void {
  const active = placed[activeSheet];
  if (active) engine.sheets.activate(active.id);
  for (const { id, sheet } of placed) {
    engine.sheets.set(id, { visibility: VISIBILITY.from(sheet.visibility) ?? "Visible" });
  }
}
