/** Reads and writes files beside the page, so that a large or hostile one cannot stop it. */
import { open, save, XlsxError } from "../../xlsx";
import type { Report, Task } from "./work";

/** A worker's own scope, which the page's types do not know. */
const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<Task>) => void;
  postMessage(report: Report): void;
};

const onProgress = (fraction: number) => page.postMessage({ kind: "progress", fraction });

async function work(task: Task): Promise<Report> {
  const { customFunctions } = task;
  if (task.kind === "open") {
    return { kind: "opened", opened: await open(task.bytes, { customFunctions, onProgress }) };
  }
  return { kind: "saved", bytes: await save(task.book, { customFunctions, onProgress }) };
}

const asReport = (error: unknown): Report =>
  error instanceof XlsxError
    ? { kind: "refused", reason: error.kind, message: error.message }
    : { kind: "failed", message: String(error) };

page.onmessage = ({ data }) => {
  void work(data)
    .catch(asReport)
    .then((report) => page.postMessage(report));
};
