import { withoutOverlaps } from "../checks/areas";
import { cellFinder, tableProblem } from "../checks/tables";
import type { Entry } from "../guards/archive";
import type { XmlNode } from "../guards/tree";
import { parseRange } from "../addresses";
import { newSheet } from "../model/defaults";
import type { Row } from "../model/cells";
import type { Sheet } from "../model/sheets";
import type { Table } from "../model/tables";
import type { Package, Relationship } from "../package/relationships";
import type { Budget } from "./budget";
import type { Palette } from "./colors";
import { readColumns } from "./columns";
import { CellFormulas } from "./formulas";
import type { FormulaReader } from "./formulas";
import type { Losses } from "./losses";
import { readPrint } from "./print";
import { readProtection } from "./protection";
import { addCommentLosses, addDrawingLosses, addRelatedLosses } from "./related-losses";
import { addSectionLosses } from "./section-losses";
import { SheetData } from "./sheet-data";
import { readSheetPart } from "./sheet-part";
import { SheetRules } from "./sheet-rules";
import type { RichText } from "./strings";
import type { Styles } from "./styles";
import { readTable } from "./tables";
import { booleanOf, numberOf } from "./values";
import { readView } from "./view";

/** What all sheets of a book share. */
export interface BookContext {
  readonly file: Package;
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  readonly palette: Palette;
  readonly valuesOnly: boolean;
  readonly formulas: FormulaReader;
  readonly isDynamic: (metadata: string) => boolean;
  readonly budget: Budget;
  readonly losses: Losses;
  /** Names of tables so far, in small letters: each is taken once. */
  readonly tableNames: Set<string>;
}

type Related = readonly Relationship[];

const partsOf = (related: Related, type: string) =>
  related.filter((one) => one.type === type && !one.external).map(({ target }) => target);

async function readTables(related: Related, context: BookContext): Promise<Table[]> {
  const tables: Table[] = [];
  for (const part of partsOf(related, "table")) {
    context.budget.table();
    const root = await context.file.tree(part);
    const table = root && readTable(root, context.formulas);
    if (table) tables.push(table);
    if (root?.child("m:autoFilter")?.child("m:filterColumn")) context.losses.add("filterCriteria");
    addRelatedLosses(await context.file.relationships(part), null, context.losses);
  }
  return tables;
}

/** Tables that Excel would repair or refuse become plain cells. */
function keepTables(
  tables: readonly Table[],
  rows: readonly Row[],
  sheet: string,
  context: BookContext,
): Table[] {
  const cellAt = cellFinder(rows);
  const places = new Set(withoutOverlaps(tables.map(({ area }) => area)));
  const kept = tables.filter((table) => {
    const name = table.name.toLowerCase();
    const good = places.has(table.area) && !context.tableNames.has(name);
    if (!good || tableProblem(table, cellAt) !== null) return false;
    context.tableNames.add(name);
    return true;
  });
  context.losses.add("table", sheet, tables.length - kept.length);
  return kept;
}

const size = (text: string | undefined, most: number): number | null => {
  const number = numberOf(text);
  return number !== null && number > 0 && number <= most ? number : null;
};

function readSizes(root: XmlNode): Pick<Sheet, "defaultRowHeight" | "defaultColumnWidth"> {
  const format = root.child("m:sheetFormatPr");
  const set = booleanOf(format?.get("customHeight"), false);
  return {
    defaultRowHeight: set ? size(format?.get("defaultRowHeight"), 409.5) : null,
    defaultColumnWidth: size(format?.get("defaultColWidth"), 255),
  };
}

async function addLosses(
  root: XmlNode,
  related: Related,
  name: string,
  { file, losses }: BookContext,
): Promise<void> {
  addSectionLosses(root, name, losses);
  addRelatedLosses(related, name, losses);
  for (const part of partsOf(related, "drawing")) await addDrawingLosses(part, file, name, losses);
  for (const part of partsOf(related, "threadedComment"))
    await addCommentLosses(part, file, name, losses);
}

/** One sheet, all but its visibility and its names. */
export async function readSheet(
  entry: Entry,
  part: string,
  name: string,
  context: BookContext,
): Promise<Sheet> {
  const { file, formulas, budget, losses } = context;
  const related = await file.relationships(part);
  const tables = await readTables(related, context);
  const cells = new SheetData({
    ...context,
    sheet: name,
    formulas: new CellFormulas(formulas, tables),
  });
  const root = await readSheetPart(entry, file.limits, file.pace, cells);
  const rows = cells.finish();
  const rules = new SheetRules(root, name, budget, losses);
  await addLosses(root, related, name, context);
  return newSheet(name, {
    rows,
    merges: rules.merges(),
    tables: keepTables(tables, rows, name, context),
    autoFilter: parseRange(root.child("m:autoFilter")?.get("ref") ?? ""),
    hyperlinks: rules.hyperlinks(new Map(related.map((one) => [one.id, one]))),
    notes: rules.notes(await file.tree(partsOf(related, "comments")[0])),
    protection: readProtection(root.child("m:sheetProtection")),
    ...(context.valuesOnly ? {} : readLooks(root, name, rules, context)),
  });
}

/** How the sheet looks, prints and behaves. */
function readLooks(
  root: XmlNode,
  name: string,
  rules: SheetRules,
  { styles, palette, formulas, file, losses }: BookContext,
): Partial<Sheet> {
  const ruleContext = {
    styles,
    palette,
    formulas,
    extensions: new Map(),
    areaLimit: file.limits.areas,
  };
  const sizes = readSizes(root);
  return {
    tabColor: palette.read(root.child("m:sheetPr")?.child("m:tabColor")),
    columns: readColumns(root.list("m:cols", "m:col"), styles, sizes.defaultColumnWidth),
    ...sizes,
    validations: rules.validations(ruleContext),
    conditionalFormats: rules.conditionalFormats(ruleContext),
    view: readView(root, name, losses),
    print: readPrint(root, name, losses),
  };
}
