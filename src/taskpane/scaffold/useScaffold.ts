import { useCallback, useState } from "react";
import { inPlainWords, type Progress, type Trouble } from "../../excel";
import type { Naming } from "../../workbook";
import { useAnnounce } from "../common/Announcer";
import { useBook } from "../common/book";
import type { BookStateHolder } from "../useBookState";

/** Where the screen stands. */
export type Stage =
  | { readonly is: "idle" }
  /** The book holds some of ours: keep and add, or cancel. */
  | { readonly is: "asking" }
  | { readonly is: "working"; readonly progress: Progress }
  | { readonly is: "done"; readonly added: readonly string[] }
  /** Undo would take away what somebody entered on these sheets. */
  | { readonly is: "touched"; readonly sheets: readonly string[] }
  | { readonly is: "undone"; readonly removed: readonly string[] }
  | { readonly is: "failed"; readonly trouble: Trouble; readonly retry: () => void };

export interface Scaffolding {
  readonly stage: Stage;
  readonly start: () => void;
  readonly keepAndAdd: () => void;
  readonly useNames: (naming: Naming) => void;
  readonly undo: () => void;
  readonly undoAnyway: () => void;
  readonly leave: () => void;
}

const UNDOING: Progress = { done: 0, of: 1, doing: "Taking back what the last run added" };
const IDLE = { is: "idle" } as const;

/** Runs Scaffold and Undo, one at a time, and keeps what came of them. */
export const useScaffold = ({ setState, refresh }: BookStateHolder): Scaffolding => {
  const book = useBook();
  const announce = useAnnounce();
  const [stage, setStage] = useState<Stage>(IDLE);
  /** Names that the user chose in this session, until the book itself records them. */
  const [naming, setNaming] = useState<Naming>();

  const attempt = useCallback(
    (work: () => Promise<Stage>, retry: () => void) => {
      work()
        .then(setStage)
        .catch((error: unknown) => {
          setStage({ is: "failed", trouble: inPlainWords(error), retry });
          void refresh();
        });
    },
    [refresh],
  );

  const run = useCallback(
    (repair: "ask" | "agreed", chosen: Naming | undefined) => {
      const report = (progress: Progress) => {
        setStage({ is: "working", progress });
        announce(progress.doing);
      };
      const work = async (): Promise<Stage> => {
        const result = await book.scaffold({ naming: chosen, repair }, report);
        setState(result.state);
        if (result.outcome === "ask") return { is: "asking" };
        return result.outcome === "done" ? { is: "done", added: result.added } : IDLE;
      };
      attempt(work, () => run(repair, chosen));
    },
    [announce, attempt, book, setState],
  );

  const takeBack = useCallback(
    (evenIfTouched: boolean) => {
      setStage({ is: "working", progress: UNDOING });
      announce(UNDOING.doing);
      const work = async (): Promise<Stage> => {
        const result = await book.undo(evenIfTouched);
        if (result.outcome === "touched") return { is: "touched", sheets: result.sheets };
        await refresh();
        return { is: "undone", removed: result.outcome === "undone" ? result.removed : [] };
      };
      attempt(work, () => takeBack(evenIfTouched));
    },
    [announce, attempt, book, refresh],
  );

  return {
    stage,
    start: () => run("ask", naming),
    keepAndAdd: () => run("agreed", naming),
    useNames: (chosen) => {
      setNaming(chosen);
      run("ask", chosen);
    },
    undo: () => takeBack(false),
    undoAnyway: () => takeBack(true),
    leave: () => setStage(IDLE),
  };
};
