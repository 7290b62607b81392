import { useCallback, useEffect, useState } from "react";
import { inPlainWords, type Progress, type ScaffoldResult, type Trouble } from "../../excel";
import type { Naming } from "../../workbook";
import { useAnnounce } from "../common/Announcer";
import { useBook } from "../common/book";
import { dateText } from "../common/format";
import type { BookStateHolder } from "../useBookState";
import { exampleFilled, exampleRemoved, scaffolded, undone, type Told } from "./results";

/** Where the screen stands. */
export type Stage =
  | { readonly is: "idle" }
  /** The book holds some of ours: keep and add, or cancel. */
  | { readonly is: "asking" }
  | { readonly is: "working"; readonly progress: Progress }
  | ({ readonly is: "told" } & Told)
  /** Undo would take away what somebody entered on these sheets. */
  | { readonly is: "touched"; readonly sheets: readonly string[] }
  | { readonly is: "failed"; readonly trouble: Trouble; readonly retry: () => void };

export interface Scaffolding {
  readonly stage: Stage;
  readonly start: () => void;
  readonly keepAndAdd: () => void;
  readonly useNames: (naming: Naming) => void;
  readonly undo: () => void;
  readonly undoAnyway: () => void;
  readonly fillExample: () => void;
  readonly removeExample: () => void;
  readonly leave: () => void;
}

const IDLE = { is: "idle" } as const;

/** Runs Scaffold, Undo and the example, one at a time, and keeps what came of them. */
export const useScaffold = ({ state, setState, refresh }: BookStateHolder): Scaffolding => {
  const book = useBook();
  const announce = useAnnounce();
  const [stage, setStage] = useState<Stage>(IDLE);
  /** Names that the user chose in this session, until the book itself records them. */
  const [naming, setNaming] = useState<Naming>();

  const report = useCallback(
    (progress: Progress) => {
      setStage({ is: "working", progress });
      announce(progress.doing);
    },
    [announce],
  );

  // What came of a run is told once: not again when the user comes back to the screen.
  useEffect(() => () => setStage((stage) => (stage.is === "told" ? IDLE : stage)), []);

  /** Does it, shows what came of it, or the trouble with a way to try again. */
  const attempt = useCallback(
    (doing: string, work: () => Promise<Stage>) => {
      report({ done: 0, of: 1, doing });
      work()
        .then(setStage)
        .catch((error: unknown) => {
          const retry = () => attempt(doing, work);
          setStage({ is: "failed", trouble: inPlainWords(error), retry });
          void refresh();
        });
    },
    [refresh, report],
  );

  const scaffold = async (repair: "ask" | "agreed", chosen: Naming | undefined) => {
    const result = await book.scaffold({ naming: chosen, repair }, report);
    setState(result.state);
    return result;
  };

  const stageAfter = (result: ScaffoldResult): Stage => {
    if (result.outcome === "done") return { is: "told", ...scaffolded(result.added) };
    return result.outcome === "ask" ? { is: "asking" } : IDLE;
  };

  const run = (repair: "ask" | "agreed", chosen: Naming | undefined) =>
    attempt("Looking at the book", async () => stageAfter(await scaffold(repair, chosen)));

  const takeBack = (evenIfTouched: boolean) =>
    attempt("Taking back what the last run added", async () => {
      const result = await book.undo(evenIfTouched);
      if (result.outcome === "touched") return { is: "touched", sheets: result.sheets };
      await refresh();
      return { is: "told", ...undone(result.outcome === "undone" ? result.removed : []) };
    });

  const fillExample = () =>
    attempt("Filling in the example", async () => {
      const result =
        state?.condition === "complete"
          ? { outcome: "done", state }
          : await scaffold("ask", naming);
      if (result.outcome !== "done") return stageAfter(result as ScaffoldResult);
      await book.fillExample(result.state.naming);
      await refresh();
      return { is: "told", ...exampleFilled(dateText(book.plan.exampleAsOf)) };
    });

  const removeExample = () =>
    attempt("Removing the example", async () => {
      if (state === undefined) return IDLE;
      await book.removeExample(state.naming);
      await refresh();
      return { is: "told", ...exampleRemoved };
    });

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
    fillExample,
    removeExample,
    leave: () => setStage(IDLE),
  };
};
