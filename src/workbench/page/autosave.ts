import type { BookSnapshot, Engine } from "../engine";
import { NEW_FILE, type BookFile, type FileState } from "./book-file";
import { element } from "./elements";
import type { Keeper } from "./keeper";

/** Long enough for a burst of writes to become one save, short enough that nothing much is lost. */
const QUIET_MS = 800;

const isSnapshot = (value: unknown): value is BookSnapshot =>
  typeof value === "object" && value !== null && "version" in value && value.version === 1;

const isFileState = (value: unknown): value is FileState =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "unsaved" in value &&
  typeof value.unsaved === "boolean";

export interface Autosave {
  /** Loads what was kept; false where nothing was, or where it can no longer be read. */
  restore(): Promise<boolean>;
  /** Saves now if anything is unsaved. */
  flush(): Promise<void>;
}

/** Keeps the book in the browser whenever it has changed, and says so in the status bar. */
export function makeAutosave(
  engine: Engine,
  file: BookFile,
  keeper: Keeper,
  key: string,
): Autosave {
  const status = element("kept");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = true;

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      await keeper.write({ ...engine.save(), file: file.state }, key);
      kept = timer === undefined;
      status.textContent = "Kept in this browser";
    } catch {
      status.textContent = "Not kept: this browser refuses to store the workbook";
    }
  };

  const soon = () => {
    kept = false;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), QUIET_MS);
    status.textContent = "Keeping…";
  };
  engine.events.on("bookChanged", soon);
  file.onChange(soon);

  window.addEventListener("beforeunload", (event) => {
    // What is kept here is there again at the next visit: only what is not would be lost.
    if (!kept && file.state.unsaved) event.preventDefault();
  });

  return {
    restore: async () => {
      const read = await keeper.read(key).catch(() => undefined);
      if (!isSnapshot(read)) return false;
      engine.load(read);
      const state = read["file"];
      file.become(isFileState(state) ? state : { ...NEW_FILE, unsaved: true });
      return true;
    },
    flush: async () => {
      if (timer !== undefined) await save();
    },
  };
}
