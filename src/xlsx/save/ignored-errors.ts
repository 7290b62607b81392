import { rangeName } from "../addresses";
import type { Range } from "../model/addresses";
import type { Cell, Row } from "../model/cells";
import { element } from "./element";

const NUMBER = /^\s*[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?\s*$/i;

/** Text that is meant to be text, such as the code 12.1, and reads like a number. */
const isCode = ({ value, formula, style }: Cell): boolean =>
  typeof value === "string" && formula === null && style.numberFormat === "@" && NUMBER.test(value);

/** Excel would mark such cells with a green corner and offer to turn them into numbers. */
export function ignoredErrorsXml(rows: readonly Row[]): string {
  const columns = new Map<number, Range>();
  for (const { index, cells } of rows) {
    for (const cell of cells) {
      if (!isCode(cell)) continue;
      const { column } = cell;
      const top = columns.get(column)?.top ?? index;
      columns.set(column, { top, left: column, bottom: index, right: column });
    }
  }
  if (columns.size === 0) return "";
  const areas = [...columns.values()].sort((a, b) => a.left - b.left).map(rangeName);
  const ignored = { sqref: areas.join(" "), numberStoredAsText: true };
  return element("ignoredErrors", {}, element("ignoredError", ignored));
}
