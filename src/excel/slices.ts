import type { Rectangle } from "./a1";

/** So many cells a request stay far below the 5 MB that Excel on the web takes (docs/platform.md). */
const CELLS_AT_ONCE = 20_000;

const sizeOf = ({ rows, columns }: Rectangle): number => rows * columns;

/** A rectangle in bands of whole rows, each small enough for one request unless a row alone is not. */
const bandsOf = (area: Rectangle, most: number): readonly Rectangle[] => {
  const height = Math.max(1, Math.floor(most / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, band) => ({
    ...area,
    row: area.row + band * height,
    rows: Math.min(height, area.rows - band * height),
  }));
};

/** What stands on a sheet, or is wanted of it. */
export interface Part {
  readonly area: Rectangle;
}

/** Parts of any size as requests: each a list of parts that hold at most `most` cells together. */
export const requestsFor = <P extends Part>(
  parts: readonly P[],
  most = CELLS_AT_ONCE,
): readonly (readonly P[])[] => {
  const requests: P[][] = [];
  let room = 0;
  for (const part of parts) {
    for (const area of bandsOf(part.area, most)) {
      if (requests.length === 0 || sizeOf(area) > room) {
        requests.push([]);
        room = most;
      }
      requests.at(-1)?.push({ ...part, area });
      room -= sizeOf(area);
    }
  }
  return requests;
};
