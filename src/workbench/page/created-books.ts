import { EngineError, type Engine } from "../engine";
import { DEFAULT_LIMITS, XlsxError } from "../../xlsx";
import { download } from "./download";
import { prepare } from "./file-work";
import type { Keeper } from "./keeper";
import { showNotice } from "./notices";
import { withProgress } from "./progress";
import { USUAL_BOOK } from "./tidy";

/** Longer text cannot be a file that is opened here. */
const LONGEST = Math.ceil(DEFAULT_LIMITS.fileBytes / 3) * 4;

export const keyOfBook = (search: string): string =>
  new URLSearchParams(search).get("book") ?? USUAL_BOOK;

/** Under which the file of a new book waits until its tab opens it. */
export const keyOfFile = (book: string): string => `file of ${book}`;

/** The file that waits under `key`, taken from there; null where none does. */
export async function takeFile(keeper: Keeper, key: string): Promise<Uint8Array | null> {
  const waiting = await keeper.read(key).catch(() => undefined);
  if (typeof waiting !== "object" || waiting === null || !("bytes" in waiting)) return null;
  await keeper.remove(key);
  return waiting.bytes instanceof Uint8Array ? waiting.bytes : null;
}

/**
 * `Excel.createWorkbook`: checks the file as Excel does by opening it, then offers it as a new tab or
 * as a file. Without a file: an empty book.
 */
export function makeCreateWorkbook(engine: Engine, keeper: Keeper) {
  let made = 1;

  const openTab = async (bytes: Uint8Array | null) => {
    const book = crypto.randomUUID();
    if (bytes) await keeper.write({ bytes, kept: Date.now() }, keyOfFile(book));
    window.open(`?book=${book}`, "_blank", "noopener");
  };

  return async (base64: string | null): Promise<void> => {
    const bytes = base64 === null ? null : decode(base64);
    if (bytes) await check(bytes, engine);
    made += 1;
    const name = `Book${made}.xlsx`;
    const message = bytes
      ? "It is ready: open it beside this one, or keep it as a file."
      : "It is empty: open it beside this one.";
    const tab = { label: "Open in a new tab", run: () => void openTab(bytes) };
    const file = bytes && { label: "Download", run: () => download(bytes, name) };
    showNotice(
      { severity: "info", title: `The add-in has made a new workbook, ${name}`, message },
      file ? [tab, file] : [tab],
    );
  };
}

const refusal = (message: string) => new EngineError("InvalidArgument", message);

function decode(base64: string): Uint8Array {
  if (base64.length > LONGEST) throw refusal("The new workbook is larger than 20 MB.");
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw refusal("The new workbook is no base64 text.");
  }
}

async function check(bytes: Uint8Array, engine: Engine): Promise<void> {
  try {
    const work = (task: Parameters<typeof prepare>[2]) => prepare(bytes, engine, task);
    if (await withProgress("Making a new workbook", work)) return;
  } catch (error) {
    if (error instanceof XlsxError) throw refusal(error.message);
    throw error;
  }
  throw refusal("Making the new workbook was cancelled.");
}
