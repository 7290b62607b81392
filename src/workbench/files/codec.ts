import { XlsxError, type Opened, type Workbook } from "../../xlsx";
import type { Report, Task } from "./work";

export interface Watching {
  /** Names of the add-in's functions, which files hold under a prefix. */
  readonly customFunctions: readonly string[];
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** @throws XlsxError with a sentence for the user; "cancelled" */
export async function readFile(bytes: Uint8Array, watching: Watching): Promise<Opened> {
  const customFunctions = [...watching.customFunctions];
  const report = await run({ kind: "open", bytes, customFunctions }, watching);
  if (report.kind === "opened") return report.opened;
  throw defect(report);
}

/** @throws XlsxError with a sentence for the user; "cancelled" */
export async function writeFile(book: Workbook, watching: Watching): Promise<Uint8Array> {
  const customFunctions = [...watching.customFunctions];
  const report = await run({ kind: "save", book, customFunctions }, watching);
  if (report.kind === "saved") return report.bytes;
  throw defect(report);
}

type Answer = Exclude<Report, { kind: "progress" | "refused" }>;

const defect = (report: Answer) =>
  new Error(report.kind === "failed" ? report.message : `The worker answered ${report.kind}.`);

/** A worker for each task: ending it ends the task, whatever it is busy with. */
function run(task: Task, { signal, onProgress }: Watching): Promise<Answer> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const answer = new Promise<Answer>((resolve, reject) => {
    const cancel = () => reject(new XlsxError("cancelled", "It was cancelled."));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    worker.onerror = (event) => reject(new Error(event.message || "The worker broke down."));
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (data.kind === "progress") onProgress(data.fraction);
      else if (data.kind === "refused") reject(new XlsxError(data.reason, data.message));
      else resolve(data);
    };
  });
  worker.postMessage(task);
  return answer.finally(() => worker.terminate());
}
