import {
  DEFAULT_STYLE,
  newSheet,
  newWorkbook,
  type ConditionalFormat,
  type DefinedName,
  type Row,
  type Sheet as FileSheet,
  type SheetView,
  type Workbook,
} from "../../xlsx";
import type { Engine, Sheet, SheetId } from "../engine/contract";
import { toRange } from "./areas";
import { toFileRule } from "./conditional-formats";
import { documentFromEngine } from "./document";
import { RowsFromEngine, StyleSheet, toColumnSpans, type OnItsWay } from "./from-rows";
import { toFileTable } from "./from-tables";
import { Losses } from "./losses";
import type { Pace } from "./pace";
import { PlainFormulas } from "./plain-formulas";
import { toPrintSetup } from "./print";
import { toFileProtection } from "./protection";
import { toFileValidation } from "./validations";
import { words } from "./words";

/** A book on its way, and in words what could not come along. */
export interface Converted<T> {
  readonly book: T;
  readonly lost: readonly string[];
}

export const VISIBILITY = words([
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
] as const);

export const CALCULATION = words([
  ["Automatic", "automatic"],
  ["AutomaticExceptTables", "automaticExceptTables"],
  ["Manual", "manual"],
] as const);

const USUAL_HEIGHT = 15;
const USUAL_WIDTH = 48;
const toCharacters = (points: number): number => points / 0.75 / 7;

/** The whole book as plain data, ready to be saved. Formulas carry the figures they have now. */
export async function fromEngine(engine: Engine, pace: Pace): Promise<Converted<Workbook>> {
  const losses = new Losses();
  const styles = new StyleSheet();
  const listed = engine.sheets.list();
  const scopes = [null, ...listed.map(({ id }) => id)];
  const formulas = new PlainFormulas(
    scopes.flatMap((scope) => namesOf(engine, scope)),
    engine.functions.definitions(),
  );
  const way = { styles, losses, formulas };
  const sheets: FileSheet[] = [];
  for (const sheet of listed) sheets.push(await readSheet(engine, sheet, way, pace));
  if (engine.protection.structureProtected()) losses.add("structure", null);
  const active = engine.sheets.active();
  const book = newWorkbook(sheets, {
    activeSheet: listed.findIndex(({ id }) => id === active),
    names: namesOf(engine, null),
    defaultStyle: DEFAULT_STYLE,
    calculation: CALCULATION.to(engine.calculation.mode()) ?? "automatic",
    ...documentFromEngine(engine.store, losses),
  });
  return { book, lost: losses.list() };
}

async function readSheet(
  engine: Engine,
  sheet: Sheet,
  way: OnItsWay,
  pace: Pace,
): Promise<FileSheet> {
  const { styles, losses, formulas } = way;
  const { id, name } = sheet;
  const lines = engine.stored.lines(id);
  const reader = new RowsFromEngine(name, way, lines, engine.stored.spills(id));
  const rows: Row[] = [];
  for (const row of engine.stored.rows(id)) {
    rows.push(reader.row(row));
    await pace.step(row.cells.length);
  }
  const empty = reader.emptyRows(new Set(rows.map(({ index }) => index)));
  const all = [...rows, ...empty].sort((a, b) => a.index - b.index);
  return newSheet(name, {
    visibility: VISIBILITY.to(sheet.visibility) ?? "visible",
    tabColor: sheet.tabColor === "" ? null : (sheet.tabColor as `#${string}`),
    rows: all.filter((row) => isSomething(row)),
    columns: toColumnSpans(lines.columns, styles),
    defaultRowHeight: sheet.standardHeight === USUAL_HEIGHT ? null : sheet.standardHeight,
    defaultColumnWidth:
      sheet.standardWidth === USUAL_WIDTH ? null : toCharacters(sheet.standardWidth),
    ...furnishings(engine, sheet, losses, formulas),
    view: viewOf(engine, sheet),
    print: toPrintSetup(engine.pageLayouts.get(id), name, losses),
  });
}

const isSomething = ({ height, hidden, style, cells }: Row): boolean =>
  height !== null || hidden || style !== null || cells.length > 0;

/** What lies on the cells of a sheet. */
function furnishings(
  engine: Engine,
  { id, name }: Sheet,
  losses: Losses,
  formulas: PlainFormulas,
): Partial<FileSheet> {
  const tables = engine.tables.list(id);
  const filter = engine.filters.ofSheet(id);
  const filtered = [filter, ...tables.map((table) => engine.filters.ofTable(table.id))];
  const set = filtered.flatMap((one) => one.criteria()).filter((criteria) => criteria !== null);
  losses.add("filter", name, set.length);
  const everywhere = { sheet: id, row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
  const protection = engine.protection.options(id);
  if (engine.protection.hasPassword(id)) losses.add("password", name);
  losses.add("sheetProperty", name, engine.sheets.properties(id).length);
  losses.add("cellStyle", name, engine.styles.count(id));
  const filterArea = filter.area();
  return {
    merges: engine.cells.merged(everywhere).map(toRange),
    tables: tables.map((table) => toFileTable(engine, table, formulas)),
    names: namesOf(engine, id),
    autoFilter: filterArea && toRange(filterArea),
    validations: engine.validation.list(id).map(toFileValidation),
    conditionalFormats: conditionalFormatsOf(engine, id, name, losses),
    notes: engine.notes.list(id).map(({ cell, text, author }) => ({
      row: cell.row,
      column: cell.column,
      text,
      author,
    })),
    protection: protection && toFileProtection(protection),
  };
}

function namesOf(engine: Engine, scope: SheetId | null): DefinedName[] {
  return engine.names.list(scope).map(({ name, formula, visible, comment }) => ({
    name,
    formula: formula.replace(/^=/, ""),
    hidden: !visible,
    comment,
  }));
}

function conditionalFormatsOf(
  engine: Engine,
  id: SheetId,
  name: string,
  losses: Losses,
): ConditionalFormat[] {
  return engine.conditionalFormats.list(id).flatMap(({ areas, priority, stopIfTrue, format }) => {
    const rule = toFileRule(format);
    if (rule === "lost") losses.add("conditionalFormat", name);
    if (rule === "lost" || rule === null) return [];
    return [{ areas: areas.map(toRange), priority: priority + 1, stopIfTrue, rule }];
  });
}

function viewOf(engine: Engine, { id, showGridlines, showHeadings }: Sheet): SheetView {
  const { view } = newSheet("");
  const frozen = engine.panes.frozen(id);
  const areas = engine.sheets.active() === id ? engine.selection.areas() : [];
  const { row, column } = engine.selection.activeCell();
  const selected = areas.length > 0;
  return {
    ...view,
    frozenRows: frozen?.rows ?? 0,
    frozenColumns: frozen?.columns ?? 0,
    gridlines: showGridlines,
    headings: showHeadings,
    activeCell: selected ? { row, column } : view.activeCell,
    selection: selected ? areas.map(toRange) : view.selection,
  };
}
