import { useCallback, useEffect, useRef, useState } from "react";
import { inPlainWords, type BoardReading, type Trouble } from "../../excel";
import type { Naming } from "../../workbook";
import { useBook } from "../common/book";

/** While the functions compute, the board is looked at again this often, in milliseconds. */
const WHILE_CALCULATING = 1000;

export interface BoardHolder {
  readonly reading: BoardReading | undefined;
  readonly trouble: Trouble | undefined;
  readonly look: () => void;
}

/** Keeps the state and its identity while what was read is the same, so that nothing is drawn anew. */
const unlessSame =
  (seen: BoardReading) =>
  (before: BoardReading | undefined): BoardReading =>
    before !== undefined && JSON.stringify(before) === JSON.stringify(seen) ? before : seen;

/** The Scoreboard as the sheet shows it; follows the sheet. */
export const useBoard = (naming: Naming | undefined): BoardHolder => {
  const book = useBook();
  const [reading, setReading] = useState<BoardReading>();
  const [trouble, setTrouble] = useState<Trouble>();
  /** Of several looks under way only the last one counts. */
  const turn = useRef(0);

  const look = useCallback(() => {
    if (naming === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    book.readBoard(naming).then(
      (seen) => {
        if (mine !== turn.current) return;
        setReading(unlessSame(seen));
        setTrouble(undefined);
      },
      (error: unknown) => {
        if (mine === turn.current) setTrouble(inPlainWords(error));
      },
    );
  }, [book, naming]);

  useEffect(() => {
    if (naming === undefined) return;
    look();
    window.addEventListener("focus", look);
    const stop = book.watchBoard(naming, look);
    return () => {
      window.removeEventListener("focus", look);
      stop();
      turn.current += 1;
    };
  }, [book, naming, look]);

  const calculating = reading?.state === "none" && reading.why === "calculating";
  useEffect(() => {
    if (!calculating) return;
    const timer = setInterval(look, WHILE_CALCULATING);
    return () => clearInterval(timer);
  }, [calculating, look]);

  return { reading, trouble, look };
};
