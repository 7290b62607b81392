import { textIn, type TableArgument } from "../kpi";

/** A cell by its row (1 is the first below the header) and its column's header (docs/kpi-rules.md 1.5). */
export type Columns = (row: number, header: string) => unknown;

export function columnsOf(table: TableArgument): Columns {
  const headers = (table[0] ?? []).map((cell) => textIn(cell)?.toLowerCase());
  return (row, header) => table[row]?.[headers.indexOf(header.toLowerCase())];
}

/** The words of a specific action by the cell that names it; "" where the table Actions has none. */
export function actionWords(actions: TableArgument): (number: unknown) => string {
  const cell = columnsOf(actions);
  const numberIn = (named: unknown) => (textIn(named) ?? "").toLowerCase();
  const words = new Map<string, string>();
  actions.slice(1).forEach((_, at) => {
    const text = textIn(cell(at + 1, "Specific action")) ?? "";
    if (text !== "") words.set(numberIn(cell(at + 1, "Action")), text);
  });
  return (named) => {
    const number = numberIn(named);
    return number === "" ? "" : (words.get(number) ?? "");
  };
}
