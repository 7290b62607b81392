import { useCallback, useState } from "react";
import { inPlainWords, type Trouble } from "../../excel";
import { useAnnounce } from "./Announcer";

interface Deed {
  /** What came in the way of the last attempt. */
  readonly trouble: Trouble | undefined;
  /** Does it; says `done` to screen readers when it has succeeded. */
  readonly attempt: (work: () => Promise<unknown>, done: string) => void;
}

/** Something small that a button does to the workbook, over in a moment. */
export const useDeed = (): Deed => {
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<Trouble>();
  const attempt = useCallback(
    (work: () => Promise<unknown>, done: string) => {
      work().then(
        () => {
          setTrouble(undefined);
          announce(done);
        },
        (error: unknown) => setTrouble(inPlainWords(error)),
      );
    },
    [announce],
  );
  return { trouble, attempt };
};
