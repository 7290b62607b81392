import type { BookSnapshot, Engine } from "../engine";
import { element } from "./elements";
import type { Keeper } from "./keeper";

/** Long enough for a burst of writes to become one save, short enough that nothing much is lost. */
const QUIET_MS = 800;

const isSnapshot = (value: unknown): value is BookSnapshot =>
  typeof value === "object" && value !== null && "version" in value && value.version === 1;

export interface Autosave {
  /** Loads what was kept; false where nothing was, or where it can no longer be read. */
  restore(): Promise<boolean>;
  /** Saves now if anything is unsaved. */
  flush(): Promise<void>;
}

/** Keeps the book in the browser whenever it has changed, and says so in the status bar. */
export function makeAutosave(engine: Engine, keeper: Keeper): Autosave {
  const status = element("kept");
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      await keeper.write(engine.save());
      status.textContent = "Kept in this browser";
    } catch {
      status.textContent = "Not kept: this browser refuses to store the workbook";
    }
  };

  engine.events.on("bookChanged", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), QUIET_MS);
    status.textContent = "Keeping…";
  });

  return {
    restore: async () => {
      const kept = await keeper.read().catch(() => undefined);
      if (!isSnapshot(kept)) return false;
      engine.load(kept);
      return true;
    },
    flush: async () => {
      if (timer !== undefined) await save();
    },
  };
}
