import type { TOTALS_FUNCTIONS, Totals } from "../../xlsx";
import type { CellValue } from "../engine/contract";
import type { PlainFormulas } from "./plain-formulas";

/** SUBTOTAL's numbers for what a totals row offers. */
const SUBTOTALS: Readonly<Record<number, (typeof TOTALS_FUNCTIONS)[number]>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** What a table's totals row says of a column, read from the cell itself; null for a blank. */
export function totalsOf(
  content: CellValue,
  column: string,
  formulas: PlainFormulas,
): Totals | null {
  if (content === "") return null;
  const text = String(content);
  if (!text.startsWith("=")) return { kind: "label", text };
  const subtotal = /^=SUBTOTAL\((\d+),[^[\]]*\[([^[\]]+)\]\)$/i.exec(text);
  const known = subtotal?.[2] === column ? SUBTOTALS[Number(subtotal[1])] : undefined;
  return known
    ? { kind: "function", function: known }
    : { kind: "formula", formula: formulas.toTable(text.slice(1)) };
}
