import type { ICellData } from "@univerjs/core";
import type { Book } from "../book";
import { hasFormula, valueOf } from "../cells/raw";
import type { Area, CellValue, ValidationState } from "../contract";
import { evaluate } from "../evaluate";
import { contains } from "../geometry";
import type { Checker } from "./check";
import { rulesOf } from "./rules";

/** What is said of a refused entry where the rule itself says nothing. */
export const INVALID =
  "This value doesn't match the data validation restrictions defined for this cell.";

/** The rules that have something to say against an entry. */
export function objections(
  book: Book,
  checker: Checker,
  cell: Area,
  entry: ICellData,
): ValidationState[] {
  return rulesOf(book, cell.sheet).flatMap(({ areas, state }) => {
    const [first] = areas;
    const concerned = areas.some((area) => contains(area, cell));
    if (!first || !concerned || !state.alert.showAlert) return [];
    return checker.allows(state, valueOfEntry(book, entry, cell), { first, cell }) ? [] : [state];
  });
}

const valueOfEntry = (book: Book, entry: ICellData, cell: Area): CellValue =>
  hasFormula(entry) ? evaluate(book, entry.f ?? "", cell) : valueOf(entry);
