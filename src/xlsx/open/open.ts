import { functionNames } from "../formulas/functions";
import { openArchive } from "../guards/archive";
import { Pace } from "../guards/pace";
import type { Progress } from "../guards/pace";
import { refuse } from "../guards/refuse";
import { checkKind } from "../guards/sniff";
import type { XmlNode } from "../guards/tree";
import { DEFAULT_LIMITS } from "../limits";
import type { Limits } from "../limits";
import type { DefinedName } from "../model/names";
import type { Sheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import { Package } from "../package/relationships";
import type { Relationship } from "../package/relationships";
import { withoutBrokenReferences } from "./broken-references";
import { Budget } from "./budget";
import { Palette } from "./colors";
import { FormulaReader } from "./formulas";
import { Losses } from "./losses";
import type { Loss } from "./losses";
import { dynamicMetadata } from "./metadata";
import { readNames } from "./names";
import type { BookNames } from "./names";
import { readCustomProperties, readProperties } from "./properties";
import { addRelatedLosses } from "./related-losses";
import { readSheet } from "./sheet";
import type { BookContext } from "./sheet";
import { readStrings } from "./strings";
import { Styles } from "./styles";
import { booleanOf } from "./values";
import { activeSheet, listSheets, readCalculation, withVisible } from "./workbook";
import type { ListedSheet } from "./workbook";
import { readXmlPart } from "./xml-parts";

export interface OpenOptions {
  /** Those given replace the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Names of the add-in's functions: their prefix is taken off in formulas. */
  readonly customFunctions?: Iterable<string>;
  /**
   * For whoever reads what is said and not how it looks: of looks only number formats are read, and no
   * validations, conditional formats, widths, views and print set-ups; what of these is lost is
   * not listed. All guards stay.
   */
  readonly valuesOnly?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

export interface Opened {
  readonly book: Workbook;
  /** What the file holds and the book does not; empty when nothing is lost. */
  readonly lost: readonly Loss[];
}

const first = (related: readonly Relationship[], type: string) =>
  related.find((one) => one.type === type && !one.external)?.target;

/** The part of the workbook; says by name which other kind of document it is. */
function findBook(root: readonly Relationship[], entries: ReadonlyMap<string, unknown>): string {
  const part = first(root, "officeDocument");
  if (part?.endsWith(".bin")) refuse("binaryWorkbook");
  if (part && /^(?:word|ppt)\//.test(part)) refuse("otherOffice");
  if (part === undefined && entries.has("content.xml") && entries.has("mimetype"))
    refuse("openDocument");
  return part ?? refuse("notWorkbook");
}

async function bookContext(
  file: Package,
  related: readonly Relationship[],
  losses: Losses,
  { customFunctions = [], valuesOnly = false }: OpenOptions,
): Promise<BookContext> {
  const budget = new Budget(file.limits, file.pace);
  const styleTree = await file.tree(first(related, "styles"));
  const theme = valuesOnly ? undefined : await file.tree(first(related, "theme"));
  const palette = new Palette(theme, styleTree);
  const strings = file.part(first(related, "sharedStrings") ?? "");
  return {
    file,
    strings: await readStrings(strings, file.limits, file.pace),
    styles: valuesOnly
      ? Styles.ofNumbers(styleTree, file.limits.styles)
      : Styles.ofLooks(styleTree, palette, file.limits.styles, losses),
    valuesOnly,
    palette,
    formulas: new FormulaReader(functionNames(customFunctions), budget),
    isDynamic: dynamicMetadata(await file.tree(first(related, "sheetMetadata"))),
    budget,
    losses,
    tableNames: new Set(),
  };
}

function namesOfBook(book: XmlNode, context: BookContext): BookNames {
  const nodes = book.list("m:definedNames", "m:definedName");
  return readNames(nodes, context.formulas, context.budget, context.losses);
}

const inSheet = (sheet: Sheet, { position, visibility }: ListedSheet, names: BookNames): Sheet => ({
  ...sheet,
  visibility,
  names: names.sheets.get(position) ?? [],
  print: { ...sheet.print, ...names.print.get(position) },
});

/** A name that a table bears already cannot be kept: Excel holds them in one list. */
function namesBesideTables(names: readonly DefinedName[], { tableNames, losses }: BookContext) {
  const free = names.filter(({ name }) => !tableNames.has(name.toLowerCase()));
  losses.add("name", null, names.length - free.length);
  return free;
}

async function readSheets(
  listed: readonly ListedSheet[],
  names: BookNames,
  context: BookContext,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const one of listed) {
    const entry = context.file.part(one.part) ?? refuse("damaged", `the sheet “${one.name}”`);
    sheets.push(inSheet(await readSheet(entry, one.part, one.name, context), one, names));
  }
  return sheets;
}

async function readXmlParts(related: readonly Relationship[], file: Package, losses: Losses) {
  const parts = related.filter(({ type, external }) => type === "customXml" && !external);
  const read = [];
  for (const { target } of parts) read.push(...(await readXmlPart(target, file, losses)));
  return read;
}

function checkBook(book: XmlNode, losses: Losses): void {
  if (book.name !== "m:workbook") refuse("notWorkbook");
  if (booleanOf(book.child("m:workbookPr")?.get("date1904"), false)) refuse("dates1904");
  if (book.child("m:fileSharing")) losses.add("readOnly");
  if (book.child("m:calcPr")?.get("refMode") === "R1C1") losses.add("r1c1");
  const protection = book.child("m:workbookProtection");
  const locks = ["lockStructure", "lockWindows", "lockRevision"];
  if (locks.some((lock) => booleanOf(protection?.get(lock), false))) losses.add("bookProtection");
}

async function readBook(
  file: Package,
  entries: ReadonlyMap<string, unknown>,
  options: OpenOptions,
): Promise<Opened> {
  const losses = new Losses();
  const root = await file.relationships("");
  const part = findBook(root, entries);
  const tree = (await file.tree(part)) ?? refuse("damaged", "the workbook itself");
  checkBook(tree, losses);
  const related = await file.relationships(part);
  addRelatedLosses([...root, ...related], null, losses);

  const listed = withVisible(listSheets(tree, related, file, losses));
  if (listed.length === 0) refuse("noSheets");
  const context = await bookContext(file, related, losses, options);
  const names = namesOfBook(tree, context);
  const read = await readSheets(listed, names, context);
  const free = namesBesideTables(names.book, context);
  const kept = withoutBrokenReferences(read, free, context.formulas.functions, losses);

  const core = await file.tree(first(root, "core-properties"));
  const app = await file.tree(first(root, "extended-properties"));
  const custom = await file.tree(first(root, "custom-properties"));
  const book: Workbook = {
    sheets: kept.sheets,
    activeSheet: activeSheet(tree, listed),
    names: kept.names,
    defaultStyle: context.styles.defaultStyle,
    calculation: readCalculation(tree, losses),
    properties: readProperties(core, app),
    customProperties: readCustomProperties(custom, losses),
    // Excel points to them from the workbook, LibreOffice from the file as a whole.
    xmlParts: await readXmlParts([...related, ...root], file, losses),
  };
  return { book, lost: losses.list() };
}

/**
 * Reads an .xlsx file as plain data, as far as the model goes, and lists what is lost. The bytes are
 * taken as hostile: size, packing, XML and contents are bounded (see limits), nothing is run or
 * fetched. Works in slices, in a page, in a worker and in Node alike.
 * @throws XlsxError with a sentence for the user when the file is not read
 */
export async function open(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const pace = new Pace(limits.milliseconds, options.signal, options.onProgress);
  pace.check();
  checkKind(bytes, limits.fileBytes);
  const entries = openArchive(bytes, limits);
  pace.total = [...entries.values()].reduce((sum, { size }) => sum + size, 1);
  const file = new Package(entries, limits, pace);
  const opened = await readBook(file, entries, options);
  pace.finish();
  return opened;
}
