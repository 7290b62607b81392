import { useCallback, useEffect, useState } from "react";
import { inPlainWords, type BookState, type Condition, type Trouble } from "../excel";
import { useBook } from "./common/book";

export interface BookStateHolder {
  /** undefined until the book has been looked at. */
  readonly state: BookState | undefined;
  readonly trouble: Trouble | undefined;
  /** In which condition the pane found it when it opened. */
  readonly opened: Condition | undefined;
  /** Takes over what somebody else has just seen. */
  readonly setState: (state: BookState) => void;
  /** Looks again; gives what it saw, undefined where looking failed. */
  readonly refresh: () => Promise<BookState | undefined>;
}

/** Keeps a state and its identity while the book is the same, so that nothing is read anew. */
const unlessSame =
  (seen: BookState) =>
  (before: BookState | undefined): BookState =>
    JSON.stringify(before) === JSON.stringify(seen) ? (before ?? seen) : seen;

/** What is in the book, looked at when the pane opens and whenever asked for. */
export const useBookState = (): BookStateHolder => {
  const book = useBook();
  const [state, take] = useState<BookState>();
  const [opened, setOpened] = useState<Condition>();
  const [trouble, setTrouble] = useState<Trouble>();
  const setState = useCallback((seen: BookState) => {
    take(unlessSame(seen));
    setOpened((before) => before ?? seen.condition);
    setTrouble(undefined);
  }, []);
  const refresh = useCallback(async () => {
    try {
      const seen = await book.inspect();
      setState(seen);
      return seen;
    } catch (error) {
      setTrouble(inPlainWords(error));
      return undefined;
    }
  }, [book, setState]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { state, opened, trouble, setState, refresh };
};
