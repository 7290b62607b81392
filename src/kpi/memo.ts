/** Answers once for each cell: a log repeats few codes, names and words in very many rows. */
export function memoised<Answer>(read: (cell: unknown) => Answer): (cell: unknown) => Answer {
  const known = new Map<unknown, Answer>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = read(cell);
    known.set(cell, answer);
    return answer;
  };
}
