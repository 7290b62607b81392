/** Answers once for each key: a log repeats few codes, names and words in very many rows. */
export function memoised<Answer, Key = unknown>(read: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = read(key);
    known.set(key, answer);
    return answer;
  };
}
