import { parseRange } from "../addresses";
import type { Range } from "../model/addresses";

/** "A1:B2 D4" as ranges; null when one of them is none, or there are more than `limit`. */
export function readAreas(text: string | undefined, limit: number): readonly Range[] | null {
  const words = text?.trim().split(/\s+/, limit + 1) ?? [];
  if (words.length === 0 || words.length > limit) return null;
  const areas = words.map(parseRange);
  return areas.every((area) => area !== null) ? areas : null;
}
