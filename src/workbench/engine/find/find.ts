import type { Context } from "../context";
import type { Area, Cell, Find, FindQuery } from "../contract";
import { readText } from "../cells/read";
import { wildcardSource } from "../cells/wildcards";
import { intersection } from "../geometry";
import { usedArea } from "../used-area";
import type { Checker } from "../validation/check";
import { replaceInCells } from "./replace";
import { readTyped } from "./typed-text";

export const createFind = (context: Context, checker: Checker): Find => ({
  cells(query, areas) {
    const pattern = patternOf(query);
    return pattern ? areas.flatMap((area) => findIn(context, query, pattern, area)) : [];
  },
  replace(query, by, cells) {
    const pattern = patternOf(query);
    const nothing = { replaced: 0, refused: [] };
    return pattern ? replaceInCells(context, checker, pattern, by, cells) : nothing;
  },
});

/** Finds every place in a text; null when nothing is looked for. */
function patternOf({ matchCase, text, wholeCell }: FindQuery): RegExp | null {
  if (text === "") return null;
  const source = wildcardSource(text);
  return new RegExp(wholeCell ? `^(?:${source})$` : source, matchCase ? "gsu" : "gisu");
}

function findIn({ book }: Context, query: FindQuery, pattern: RegExp, area: Area): Cell[] {
  const used = usedArea(book, area.sheet, true);
  const part = used && intersection(used, area);
  if (!part) return [];
  const { sheet } = part;
  const worksheet = book.worksheet(sheet);
  const texts = query.lookIn === "Values" ? readText(book, part) : readTyped(book, part);
  return texts.flatMap((line, down) => {
    const row = part.row + down;
    if (!worksheet.getRowVisible(row)) return [];
    return line.flatMap((text, right) => {
      const column = part.column + right;
      const found = text !== "" && text.search(pattern) >= 0 && worksheet.getColVisible(column);
      return found ? [{ sheet, row, column }] : [];
    });
  });
}
