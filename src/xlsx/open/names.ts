import { isDefinedName } from "../checks/names";
import { MESSAGE, isPlainText } from "../checks/text";
import type { XmlNode } from "../guards/tree";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import type { DefinedName } from "../model/names";
import type { PrintSetup } from "../model/print";
import { decodeXstring } from "../text/xstring";
import type { Budget } from "./budget";
import type { FormulaReader } from "./formulas";
import type { Losses } from "./losses";
import { rangesOfReference } from "./references";
import { booleanOf, integerOf } from "./values";

type PrintNames = Pick<PrintSetup, "area" | "titleRows" | "titleColumns">;

/** The names of a book, apart by where they are known. */
export interface BookNames {
  readonly book: readonly DefinedName[];
  /** By index of the sheet. */
  readonly sheets: ReadonlyMap<number, readonly DefinedName[]>;
  readonly print: ReadonlyMap<number, Partial<PrintNames>>;
}

const AREA = "_xlnm.print_area";
const TITLES = "_xlnm.print_titles";
/** Excel keeps these for itself; the model has them elsewhere or needs them not. */
const INTERNAL = /^_xlnm\._FilterDatabase$|^_xlfn\.|^_xlpm\./i;

function readTitles(formula: string): Partial<PrintNames> | null {
  const ranges = rangesOfReference(formula);
  if (!ranges) return null;
  const rows = ranges.find(({ left, right }) => left === 0 && right === SHEET_COLUMNS - 1);
  const columns = ranges.find(({ top, bottom }) => top === 0 && bottom === SHEET_ROWS - 1);
  return {
    titleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    titleColumns: columns ? { first: columns.left, last: columns.right } : null,
  };
}

function readArea(formula: string): Partial<PrintNames> | null {
  const area = rangesOfReference(formula);
  return area && { area };
}

/** Excel's built-in names; null for what is none of printing, or cannot be read. */
function readPrintName(name: string, formula: string): Partial<PrintNames> | null {
  if (name.toLowerCase() === AREA) return readArea(formula);
  return name.toLowerCase() === TITLES ? readTitles(formula) : null;
}

const callsMacro = (node: XmlNode) =>
  ["function", "vbProcedure", "xlm"].some((attribute) => booleanOf(node.get(attribute), false));

/** Sorts names by scope; counts as lost what nobody can use. */
class NameSorter {
  readonly book: DefinedName[] = [];
  readonly sheets = new Map<number, DefinedName[]>();
  readonly print = new Map<number, Partial<PrintNames>>();
  private readonly seen = new Set<string>();
  private readonly formulas: FormulaReader;
  private readonly losses: Losses;

  constructor(formulas: FormulaReader, losses: Losses) {
    this.formulas = formulas;
    this.losses = losses;
  }

  add(node: XmlNode): void {
    const name = decodeXstring(node.get("name") ?? "");
    const scope = integerOf(node.get("localSheetId"));
    if (INTERNAL.test(name)) return;
    if (name.startsWith("_xlnm.")) this.addBuiltIn(name, scope, node.text);
    else this.addOwn(name, scope, node);
  }

  private addBuiltIn(name: string, scope: number | null, formula: string): void {
    const found = scope === null ? null : readPrintName(name, formula);
    if (scope !== null && found) this.print.set(scope, { ...this.print.get(scope), ...found });
    else this.losses.add("name");
  }

  private addOwn(name: string, scope: number | null, node: XmlNode): void {
    const key = `${scope ?? ""}\n${name.toLowerCase()}`;
    const comment = decodeXstring(node.get("comment") ?? "");
    const usable = isDefinedName(name) && !this.seen.has(key) && isPlainText(comment, MESSAGE);
    if (callsMacro(node) || !usable || node.text.trim() === "") return this.losses.add("name");
    const formula = this.formulas.read(node.text, null);
    if (formula === null) return this.losses.add("externalName");
    this.seen.add(key);
    const names = scope === null ? this.book : (this.sheets.get(scope) ?? []);
    names.push({ name, formula, hidden: booleanOf(node.get("hidden"), false), comment });
    if (scope !== null) this.sheets.set(scope, names);
  }
}

export function readNames(
  nodes: readonly XmlNode[],
  formulas: FormulaReader,
  budget: Budget,
  losses: Losses,
): BookNames {
  const sorter = new NameSorter(formulas, losses);
  for (const node of nodes) {
    budget.name();
    sorter.add(node);
  }
  return sorter;
}
