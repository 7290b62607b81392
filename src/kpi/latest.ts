import type { TableArgument } from "./tables";

/**
 * Reads a table once for as long as the same cells come. A recalculation hands the same plan and the same
 * roster to every function of a sheet, each time as new arrays; to compare their cells takes a tenth of
 * reading them. The answer depends on the cells alone, so that nobody can tell; only the latest is kept.
 */
export function forLatest<Answer>(
  read: (argument: TableArgument | null | undefined) => Answer,
): (argument: TableArgument | null | undefined) => Answer {
  let latest: { readonly cells: TableArgument; readonly answer: Answer } | null = null;
  return (argument) => {
    if (!argument) return read(argument);
    if (latest !== null && hasSameCells(latest.cells, argument)) return latest.answer;
    // A copy, for reading too: whoever passed the arrays may fill them anew.
    const cells = argument.map((row) => [...row]);
    latest = { cells, answer: read(cells) };
    return latest.answer;
  };
}

function hasSameCells(a: TableArgument, b: TableArgument): boolean {
  if (a.length !== b.length) return false;
  return a.every((cells, row) => {
    const others = b[row];
    return (
      others?.length === cells.length && cells.every((cell, column) => cell === others[column])
    );
  });
}
