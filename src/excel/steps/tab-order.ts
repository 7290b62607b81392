import type { SheetKey } from "../../workbook";

interface Tab {
  readonly key: SheetKey;
  readonly name: string;
}

/**
 * Where each missing sheet goes among the tabs that there are: behind the nearest of ours that
 * precedes it in the blueprint, else before the nearest that follows; null is the end.
 */
export const tabPositions = (
  wanted: readonly Tab[],
  isMissing: (tab: Tab) => boolean,
  tabs: readonly string[],
): ReadonlyMap<SheetKey, number | null> => {
  const order = [...tabs];
  const positions = new Map<SheetKey, number | null>();
  const find = ({ name }: Tab) => order.indexOf(name);
  wanted.forEach((tab, at) => {
    if (!isMissing(tab)) return;
    const before = wanted.slice(0, at).findLast((one) => find(one) >= 0);
    const after = wanted.slice(at + 1).find((one) => !isMissing(one) && find(one) >= 0);
    const next = after === undefined ? order.length : find(after);
    const position = before === undefined ? next : find(before) + 1;
    positions.set(tab.key, position === order.length ? null : position);
    order.splice(position, 0, tab.name);
  });
  return positions;
};
