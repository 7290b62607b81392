import { useCallback, useMemo, useRef, useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import type { CollectReading } from "../../../excel/returns/merge/look";
import type { MergeResult, MergeUndoResult } from "../../../excel/returns/merge/merge";
import { isRefusal, type SerialDate } from "../../../kpi";
import type { Choice } from "../../../returns/merge/plan";
import type { Naming } from "../../../workbook";
import { useAnnounce } from "../../common/Announcer";
import { useCollectBook } from "./collect-book";
import { collect, isMerged, mergeAsSeen, type Collection, type ComparedFile } from "./collection";
import type { CollectedFile, ReadProgress } from "./read-files";
import { useAnswers, type Answering } from "./useAnswers";
import {
  cancelled,
  counted,
  decided,
  disturbed,
  filesRead,
  merged,
  mergedBefore,
  moved,
  nothingMerged,
  tooMany,
  undone,
  unreadable,
  type Told,
} from "./words";

const MOST_FILES = 200;

/** Where the screen stands. */
export type Stage =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly progress: ReadProgress; readonly cancel: () => void }
  | { readonly is: "working"; readonly doing: string }
  | ({ readonly is: "told" } & Told)
  | { readonly is: "failed"; readonly trouble: Trouble; readonly retry: () => void };

export interface Collecting extends Omit<Answering, "chooseIn" | "prefer"> {
  readonly stage: Stage;
  readonly today: SerialDate;
  readonly collection: Collection | undefined;
  /** Why the workbook's own tables cannot be compared with anything. */
  readonly refusal: string | undefined;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  readonly chooseAll: (choice: Choice) => void;
  readonly prefer: (file: ComparedFile) => void;
  readonly merge: () => void;
  readonly finish: () => void;
  readonly undo: () => void;
}

const IDLE = { is: "idle" } as const;

/** The returned files, and what is done with them as the officer says. */
export function useCollect(
  naming: Naming,
  reading: CollectReading,
  setReading: (reading: CollectReading) => void,
): Collecting {
  const book = useCollectBook();
  const announce = useAnnounce();
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const [stage, setStage] = useState<Stage>(IDLE);
  const today = book.today();
  const { chooseIn, prefer, ...answering } = useAnswers(today);
  const { answers } = answering;
  const running = useRef<AbortController>(undefined);

  const found = useMemo(
    () => (files.length === 0 ? undefined : collect(files, reading, answers, today)),
    [files, reading, answers, today],
  );
  const collection = found === undefined || isRefusal(found) ? undefined : found;

  const tell = useCallback(
    (told: Told) => {
      setStage({ is: "told", ...told });
      announce(`${told.title}. ${told.text}`);
    },
    [announce],
  );

  /** Does it, and shows what came of it, or the trouble with a way to try again. */
  const attempt = (doing: string, work: () => Promise<void>, again = work) => {
    setStage({ is: "working", doing });
    announce(doing);
    work().catch((error: unknown) => {
      const retry = () => attempt(doing, again);
      setStage({ is: "failed", trouble: inPlainWords(error), retry });
    });
  };

  const look = async () => setReading(await book.read(naming));

  /** Where the connection has broken, what is to be told of that goes first. */
  const lookAfter = ({ outcome }: MergeResult | MergeUndoResult) =>
    outcome === "broken" ? look().catch(() => undefined) : look();

  const readAll = async (dropped: readonly File[], signal: AbortSignal) => {
    const [{ fileKey, readFiles }, { openBookIn }] = await Promise.all([
      import("./read-files"),
      import("./open-book"),
    ]);
    // Books may have been shared since the screen was shown.
    const now = await book.read(naming);
    setReading(now);
    const ours = openBookIn(now, answers.received);
    if (isRefusal(ours)) return tell(unreadable(ours.message));
    const cancel = () => running.current?.abort();
    const read = await readFiles(dropped, ours, signal, (progress) =>
      setStage({ is: "reading", progress, cancel }),
    );
    // A file dropped again replaces what was read of it before.
    const again = new Set(read.map(fileKey));
    setFiles((before) => [...before.filter((file) => !again.has(fileKey(file))), ...read]);
    setStage(IDLE);
    announce(filesRead(read));
  };

  const add = (dropped: readonly File[]) => {
    if (dropped.length === 0) return;
    if (files.length + dropped.length > MOST_FILES) return tell(tooMany(MOST_FILES));
    const controller = new AbortController();
    running.current = controller;
    setStage({ is: "working", doing: "Reading the files" });
    announce(`Reading ${counted(dropped.length, "file")}`);
    readAll(dropped, controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return tell(cancelled(dropped.length));
      setStage({ is: "failed", trouble: inPlainWords(error), retry: () => add(dropped) });
    });
  };

  const finishWork = async () => {
    const result = await book.finish(naming);
    await lookAfter(result);
    if (result.outcome === "disturbed" || result.outcome === "broken")
      return tell(disturbed(result));
    if (result.outcome !== "merged") return setStage(IDLE);
    setFiles([]);
    tell(merged(result));
  };

  const mergeWork = async (seen: Collection) => {
    const result = await book.merge(naming, mergeAsSeen(seen, files, answers, today));
    if (result.outcome === "moved") {
      setReading(result.reading);
      return tell(moved);
    }
    await lookAfter(result);
    if (result.outcome === "unfinished") return setStage(IDLE);
    if (result.outcome === "nothing") return tell(nothingMerged);
    if (result.outcome !== "merged") return tell(disturbed(result));
    setFiles([]);
    tell(merged(result));
  };

  /** What failed may not have begun, or have been cut off, or be done, with the answer lost. */
  const mergeAgain = async (seen: Collection) => {
    const now = await book.read(naming);
    setReading(now);
    // What was cut off is finished from its own record, so that nothing is written twice.
    if (now.merge?.state === "merging") return finishWork();
    if (!isMerged(seen, now)) return mergeWork(seen);
    setFiles([]);
    tell(mergedBefore(seen.plan));
  };

  const merge = () => {
    if (collection === undefined) return;
    attempt(
      "Merging",
      () => mergeWork(collection),
      () => mergeAgain(collection),
    );
  };

  const undo = () => {
    const { merge: seen } = reading;
    if (seen === null) return;
    attempt("Taking the last merge back", async () => {
      const result = await book.undo(naming, seen);
      await lookAfter(result);
      tell(undone(result));
    });
  };

  return {
    ...answering,
    stage,
    today,
    collection,
    refusal: isRefusal(found) ? found.message : undefined,
    add,
    remove: (id) => {
      setFiles((before) => before.filter((file) => file.id !== id));
      announce("Left out. Nothing of it is merged.");
    },
    clear: () => {
      setFiles([]);
      setStage(IDLE);
      announce("All files left out. Nothing of them is merged.");
    },
    chooseAll: (choice) => {
      chooseIn(collection?.compared ?? [], choice);
      announce(decided(collection?.conflicts ?? 0, choice));
    },
    prefer: ({ id, file, member }) => {
      prefer(id);
      announce(`Of ${member} this file is taken: ${file.answer.file}`);
    },
    merge,
    finish: () => attempt("Finishing the last merge", finishWork),
    undo,
  };
}
