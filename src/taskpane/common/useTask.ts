import { useCallback, useState } from "react";
import { inPlainWords, type Progress, type Trouble } from "../../excel";
import { useAnnounce } from "./Announcer";

/** Where a piece of work stands that the user has asked for. */
export type Task<Result> =
  | { readonly is: "idle" }
  | { readonly is: "working"; readonly progress: Progress }
  | { readonly is: "done"; readonly result: Result }
  | { readonly is: "failed"; readonly trouble: Trouble };

export interface TaskHolder<Result> {
  readonly task: Task<Result>;
  readonly start: () => void;
  readonly leave: () => void;
}

const IDLE = { is: "idle" } as const;

/** Work behind a button: says what it is doing, keeps what came of it, or the trouble. */
export const useTask = <Result>(
  work: (report: (progress: Progress) => void) => Promise<Result>,
): TaskHolder<Result> => {
  const announce = useAnnounce();
  const [task, setTask] = useState<Task<Result>>(IDLE);
  const report = useCallback(
    (progress: Progress) => {
      setTask({ is: "working", progress });
      announce(progress.doing);
    },
    [announce],
  );
  const start = () => {
    report({ done: 0, of: 1, doing: "Looking at the workbook" });
    work(report).then(
      (result) => setTask({ is: "done", result }),
      (error: unknown) => setTask({ is: "failed", trouble: inPlainWords(error) }),
    );
  };
  return { task, start, leave: () => setTask(IDLE) };
};
