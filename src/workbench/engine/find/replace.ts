import { parseInput } from "../cells/parse-input";
import { hasFormula, valueOf } from "../cells/raw";
import { writeContents } from "../cells/write";
import type { Context } from "../context";
import { EngineError, type Area, type Cell, type CellValue, type Replacements } from "../contract";
import { numberFormatReader } from "../formats/number-formats";
import type { Checker } from "../validation/check";
import { INVALID, objections } from "../validation/objections";
import { readTyped, typedAsText } from "./typed-text";

const CHANGES_MORE = "Typed anew, the cell would hold another value even without what is replaced.";

/** What to type into a cell, or why nothing can be. */
interface Edit {
  readonly area: Area;
  readonly entry: string;
  readonly refusal: string | null;
}

/** All entries are made up before the first is written: tables may change others in answer to one. */
export function replaceInCells(
  context: Context,
  checker: Checker,
  pattern: RegExp,
  by: string,
  cells: readonly Cell[],
): Replacements {
  const edits = cells.flatMap((cell) => editOf(context, pattern, by, cell) ?? []);
  const refused: Replacements["refused"][number][] = [];
  context.book.write(() => {
    for (const edit of edits) {
      const reason = edit.refusal ?? enter(context, checker, edit);
      if (reason !== null) refused.push({ cell: edit.area, reason });
    }
  });
  return { replaced: edits.length - refused.length, refused };
}

function editOf({ book }: Context, pattern: RegExp, by: string, cell: Cell): Edit | null {
  const area = { ...cell, rows: 1, columns: 1 };
  const before = readTyped(book, area)[0]?.[0] ?? "";
  // A pattern such as "*" also finds nothing at all at the end.
  const after = before.replace(pattern, (found) => (found === "" ? "" : by));
  if (before === "" || after === before) return null;
  const held = book.worksheet(cell.sheet).getCellRaw(cell.row, cell.column);
  const value = valueOf(held);
  if (hasFormula(held)) return { area, entry: after, refusal: null };
  if (typeof value === "string") return { area, entry: typedAsText(before, after), refusal: null };
  const again = valueOf(parseInput(before, false).cell);
  return { area, entry: after, refusal: isSame(value, again) ? null : CHANGES_MORE };
}

/** As far as Excel keeps digits. */
const isSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number"
    ? a.toPrecision(15) === b.toPrecision(15)
    : a === b;

/** Types it; says what stands against it, and then has changed nothing. */
function enter(context: Context, checker: Checker, { area, entry }: Edit): string | null {
  const { book } = context;
  const asText = numberFormatReader(book, area.sheet)(area.row, area.column) === "@";
  const against = objections(book, checker, area, parseInput(entry, asText).cell);
  const objection = against.find(({ alert }) => alert.style !== "Information");
  if (objection) return objection.alert.message || INVALID;
  try {
    writeContents(context, area, entry);
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}
