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
  let changes = 0;
  let keptChanges = 0;

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    const saved = changes;
    let said = "Kept in this browser";
    try {
      await keeper.write({ ...engine.save(), file: file.state, kept: Date.now() }, key);
      keptChanges = Math.max(keptChanges, saved);
    } catch {
      said = "Not kept: this browser refuses to store the workbook";
    }
    // What has changed meanwhile is being kept, or soon will be: it says so by itself.
    if (saved === changes) status.textContent = said;
  };

  const soon = () => {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), QUIET_MS);
    status.textContent = "Keeping…";
  };
  engine.events.on("bookChanged", soon);
  file.onChange(soon);

  window.addEventListener("beforeunload", (event) => {
    // What is kept here is there again at the next visit: only what is not would be lost.
    if (keptChanges < changes && file.state.unsaved) event.preventDefault();
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
