const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${more}`;

const counted = (one: string, more: string) => (count: number) => many(count, one, more);
const plain = (text: string) => () => text;

/** What a file can hold and the workbench cannot, or the other way round, in the user's words. */
const LOSSES = {
  formula: counted(
    "formula that the workbench cannot read (its figure stays)",
    "formulas that the workbench cannot read (their figures stay)",
  ),
  arrayFormula: counted(
    "array formula entered with Ctrl+Shift+Enter (becomes one that spills)",
    "array formulas entered with Ctrl+Shift+Enter (become ones that spill)",
  ),
  error: counted(
    "error of a kind that the workbench does not know (becomes text)",
    "errors of kinds that the workbench does not know (become text)",
  ),
  usualFont: plain("the workbook’s usual font for cells that are filled later"),
  unfinished: counted(
    "formula without its figure, since it is still being calculated",
    "formulas without their figures, since they are still being calculated",
  ),
  fillPattern: plain("the patterns of cells’ fills (one colour stays)"),
  cellStyle: plain("the names of its cell styles (their looks stay)"),
  alignment: plain("alignments that the workbench cannot draw"),
  underline: plain("underlining for accounts (becomes plain underlining)"),
  link: counted("link", "links"),
  zoom: plain("the zoom"),
  rightToLeft: plain("the layout from right to left"),
  table: counted("table (its cells stay)", "tables (their cells stay)"),
  tableStyle: counted(
    "table style that the workbench does not know",
    "table styles that the workbench does not know",
  ),
  calculatedColumn: counted(
    "rule that fills a column with its formula (the cells stay)",
    "rules that fill columns with their formulas (the cells stay)",
  ),
  merge: counted("merged area", "merged areas"),
  covered: counted(
    "cell that a merged one covers (what it holds)",
    "cells that merged ones cover (what they hold)",
  ),
  filter: counted(
    "filter that is set (rows that it hides stay hidden)",
    "filters that are set (rows that they hide stay hidden)",
  ),
  autoFilter: plain("the filter buttons"),
  name: counted("name", "names"),
  validation: counted("validation rule", "validation rules"),
  conditionalFormat: counted("conditional format", "conditional formats"),
  farRule: plain(
    "the reach of validation and conditional formats far below or beside the cells in use",
  ),
  password: plain("the password of its protection (anyone may lift the protection)"),
  structure: plain("the protection of its structure"),
  sheetProperty: counted("property that an add-in keeps", "properties that add-ins keep"),
  printAreas: plain("the second and further print areas"),
  pageNumber: plain("the number of the first page"),
  headers: plain("headers and footers of their own for first or even pages"),
  longHeader: plain("a header or footer of more than 255 characters"),
  pageBreaks: plain("the page breaks"),
  property: counted("document property", "document properties"),
  xmlPart: counted("piece of an add-in’s data", "pieces of add-ins’ data"),
} as const;

const MOST_LISTED = 8;

export type LossKind = keyof typeof LOSSES;

/** Collects what is lost on the way between grid and file, each kind once a sheet. */
export class Losses {
  readonly #counts = new Map<string, { kind: LossKind; sheet: string | null; count: number }>();

  readonly #unknown: string[] = [];

  /** @param sheet its name; null for the whole book */
  add(kind: LossKind, sheet: string | null, count = 1): void {
    if (count === 0) return;
    const key = `${kind}\n${sheet ?? ""}`;
    const before = this.#counts.get(key)?.count ?? 0;
    this.#counts.set(key, { kind, sheet, count: before + count });
  }

  /** Functions whose formulas will be #NAME? in the grid. */
  addFunctions(names: readonly string[]): void {
    if (names.length === 0) return;
    const more = names.length - MOST_LISTED;
    const listed = names.slice(0, MOST_LISTED).join(", ") + (more > 0 ? ` and ${more} more` : "");
    this.#unknown.push(
      names.length === 1
        ? `the figures of the function ${listed}, which the workbench does not know (it will show #NAME?)`
        : `the figures of functions that the workbench does not know (they will show #NAME?): ${listed}`,
    );
  }

  /** "2 links on “Board”". */
  list(): string[] {
    const counted = [...this.#counts.values()].map(({ kind, sheet, count }) => {
      const what = LOSSES[kind](count);
      return sheet === null ? what : `${what} on “${sheet}”`;
    });
    return [...this.#unknown, ...counted];
  }
}
