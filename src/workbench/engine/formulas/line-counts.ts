import { isWholeColumns, isWholeRows, parseAddress } from "../addresses";
import type { Token } from "./scan";

/**
 * ROWS and COLUMNS of whole columns and rows, which are as long as Excel's sheets and not as the grid:
 * its first cell counted, and what is missing. Null where something else starts.
 *
 * @param read gives a reference or a name as cells, whole columns and rows down to Excel's last one
 */
export function countOfLines(
  tokens: readonly Token[],
  at: number,
  read: (reference: string) => string,
): { readonly formula: string; readonly tokens: number } | null {
  const asked = tokens[at];
  const counts = asked?.kind === "function" && /^(ROWS|COLUMNS)$/i.test(asked.text);
  if (!counts || tokens[at + 1]?.text !== "(") return null;
  const end = tokens[at + 2]?.kind === "sheet" ? at + 4 : at + 3;
  if (tokens[end]?.text !== ")") return null;
  const reference = tokens.slice(at + 2, end).map((token) => token.text);
  const whole = read(reference.join(""));
  const area = parseAddress(whole);
  if (!area || !(isWholeColumns(area) || isWholeRows(area))) return null;
  const count = asked.text.toUpperCase() === "ROWS" ? area.rows : area.columns;
  const [first = ""] = whole.split(":");
  return { formula: `(${asked.text}(${first})+${count - 1})`, tokens: end - at + 1 };
}
