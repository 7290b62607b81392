import type { CellValue, CellValueType } from "../contract";

export interface SortKey {
  readonly value: CellValue;
  readonly type: CellValueType;
}

/** Numbers before text before FALSE and TRUE before errors; blanks are set apart by the caller. */
const RANKS: Readonly<Record<CellValueType, number>> = {
  Double: 0,
  String: 1,
  Boolean: 2,
  Error: 3,
  Empty: 4,
};

function compareKeys(a: SortKey, b: SortKey, matchCase: boolean): number {
  const ranked = RANKS[a.type] - RANKS[b.type];
  if (ranked !== 0) return ranked;
  if (a.type === "Double") return Number(a.value) - Number(b.value);
  if (a.type === "Boolean") return Number(a.value) - Number(b.value);
  if (a.type !== "String") return 0;
  const sensitivity = matchCase ? "variant" : "accent";
  return String(a.value).localeCompare(String(b.value), "en", { sensitivity, caseFirst: "lower" });
}

/** An order of rows by several keys; blanks stay last in both directions, equals keep their order. */
export function sortedOrder(
  keys: readonly (readonly SortKey[])[],
  ascending: readonly boolean[],
  matchCase: boolean,
): number[] {
  const rows = keys.map((_, row) => row);
  return rows.sort((a, b) => {
    for (const [index, up] of ascending.entries()) {
      const [left, right] = [keys[a]?.[index], keys[b]?.[index]];
      if (!left || !right) continue;
      const blank = Number(left.type === "Empty") - Number(right.type === "Empty");
      if (blank !== 0) return blank;
      const order = compareKeys(left, right, matchCase);
      if (order !== 0) return up ? order : -order;
    }
    return a - b;
  });
}
