import type { Rectangle } from "../addresses";
import type { Context } from "../context";
import type { Area } from "../contract";
import { stretchReferences } from "../formulas/moved-references";
import { lastRow } from "../geometry";
import { followingRules } from "../rules/all";
import { samePlace } from "../rules/following";
import { keepRules } from "../rules/restore";

/**
 * Validation and conditional formats of whole columns of the body hold for its new rows too, and those
 * that read whole columns of it, such as lists of what may be picked, read the new rows.
 */
export function extendRules({ book }: Context, body: Area, added: number): void {
  const before = keepRules(book);
  const name = book.worksheet(body.sheet).getName();
  let changed = false;
  for (const sheet of book.sheetIds()) {
    const own = sheet === body.sheet;
    for (const { areas, follow } of followingRules(book, sheet)) {
      const longer = own ? areas.map((area) => stretched(area, body, added)) : areas;
      changed ||= !samePlace(areas, longer);
      follow(longer, (formula) => {
        const after = stretchReferences(formula, name, own, (area) =>
          area.row === body.row ? stretched(area, body, added) : area,
        );
        changed ||= after !== formula;
        return after;
      });
    }
  }
  if (changed) book.change(keepRules(book), before);
}

function stretched<R extends Rectangle>(area: R, body: Area, added: number): R {
  const within =
    area.column >= body.column && area.column + area.columns <= body.column + body.columns;
  const wholeHeight = area.row <= body.row && lastRow(area) === lastRow(body);
  return within && wholeHeight ? { ...area, rows: area.rows + added } : area;
}
