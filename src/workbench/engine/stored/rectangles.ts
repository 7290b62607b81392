import type { Rectangle } from "../addresses";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Covers places, which come by row and column, with few rectangles. */
export function cover(places: Iterable<Place>): Rectangle[] {
  const covered: Rectangle[] = [];
  /** Those that a like run in the next row would lengthen, by where they begin and end. */
  let open = new Map<string, Rectangle>();
  let next = new Map<string, Rectangle>();
  let row = -1;
  for (const run of runs(places)) {
    if (run.row !== row) {
      covered.push(...[...open].filter(([key]) => !next.has(key)).map(([, one]) => one));
      covered.push(...(run.row === row + 1 ? [] : next.values()));
      open = run.row === row + 1 ? next : new Map();
      next = new Map();
      row = run.row;
    }
    const key = `${run.column} ${run.columns}`;
    const above = open.get(key);
    next.set(key, above ? { ...above, rows: above.rows + 1 } : run);
  }
  covered.push(...[...open].filter(([key]) => !next.has(key)).map(([, one]) => one));
  return [...covered, ...next.values()];
}

/** Neighbours in one row. */
function* runs(places: Iterable<Place>): Generator<Rectangle> {
  let run: Rectangle | undefined;
  for (const { row, column } of places) {
    if (run?.row === row && run.column + run.columns === column) {
      run = { row, column: run.column, rows: 1, columns: run.columns + 1 };
      continue;
    }
    if (run) yield run;
    run = { row, column, rows: 1, columns: 1 };
  }
  if (run) yield run;
}
