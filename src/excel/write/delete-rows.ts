/** Queues the deletion of rows of a table; 1 is the first below the header. */
export function deleteRows(table: Excel.Table, rows: readonly number[]): void {
  const body = table.getDataBodyRange();
  for (const { first, count } of runsOf(rows)) {
    body
      .getRow(first - 1)
      .getResizedRange(count - 1, 0)
      .delete("Up");
  }
}

/** Neighbouring rows together, from the bottom, so that the positions of those above stay true. */
function runsOf(rows: readonly number[]): readonly { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => other - one)) {
    const run = runs.at(-1);
    if (run !== undefined && row === run.first - 1) {
      run.first = row;
      run.count += 1;
    } else {
      runs.push({ first: row, count: 1 });
    }
  }
  return runs;
}
