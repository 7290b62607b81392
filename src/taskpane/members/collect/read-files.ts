import type { OpenBook } from "../../../returns/read/identify";
import { readReturn, type ReadReturn, type RefusedReturn } from "../../../returns/read/read";

/** A file that was dropped, with what reading it gave. */
export interface CollectedFile {
  readonly id: string;
  /** When its sender's program last wrote it, in milliseconds; tells the later of two. */
  readonly modified: number;
  readonly answer: ReadReturn | RefusedReturn;
}

export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly file: string;
}

/** The same for a file that is dropped again, not for two Members who use one name. */
export const fileKey = ({ answer }: CollectedFile): string =>
  JSON.stringify([answer.file, answer.is === "read" ? answer.bookFor(null).member : null]);

/**
 * Reads one file after the other, each in slices, so that the pane stays alive.
 * @throws XlsxError of kind "cancelled" when the signal says so
 */
export async function readFiles(
  files: readonly File[],
  ours: OpenBook,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<readonly CollectedFile[]> {
  const collected: CollectedFile[] = [];
  for (const file of files) {
    const of = files.length;
    onProgress({ done: collected.length, of, file: file.name });
    const answer = await readOne(file, ours, signal);
    collected.push({ id: crypto.randomUUID(), modified: file.lastModified, answer });
  }
  return collected;
}

async function readOne(
  file: File,
  ours: OpenBook,
  signal: AbortSignal,
): Promise<ReadReturn | RefusedReturn> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return {
      is: "refused",
      file: file.name,
      message:
        "This could not be opened. If it is a folder, drop the files that are in it; if it is a file that was moved or deleted meanwhile, drop it again.",
      reply: null,
    };
  }
  return readReturn({ name: file.name, bytes }, ours, { signal });
}
