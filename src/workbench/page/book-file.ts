import type { Engine } from "../engine";
import { element } from "./elements";

/** What is known of the file behind the book; kept in the browser with it. */
export interface FileState {
  readonly name: string;
  /** The book holds what no file holds. */
  readonly unsaved: boolean;
}

export const NEW_FILE: FileState = { name: "Book1.xlsx", unsaved: false };

/** The name of the open book's file, and whether it has changed since it was opened or saved. */
export class BookFile {
  #state = NEW_FILE;
  #changes = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(engine: Engine) {
    let calculated = false;
    // Figures that were calculated anew are announced as changes too: they come from the same data.
    engine.events.on("calculated", () => (calculated = true));
    engine.events.on("bookChanged", () => {
      if (!calculated) this.#changed();
      calculated = false;
    });
    this.#show();
  }

  get state(): FileState {
    return this.#state;
  }

  /** How often it has changed; to be given to `saved`. */
  get changes(): number {
    return this.#changes;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Another book is in the grid. */
  become(state: FileState): void {
    this.#state = state;
    this.#show();
    for (const listener of this.#listeners) listener();
  }

  /** @param changes when the saving began: what changed meanwhile is not in the file */
  saved(changes: number): void {
    this.become({ ...this.#state, unsaved: this.#changes !== changes });
  }

  #changed(): void {
    this.#changes += 1;
    if (this.#state.unsaved) return;
    this.become({ ...this.#state, unsaved: true });
  }

  #show(): void {
    const { name, unsaved } = this.#state;
    document.title = `${unsaved ? "● " : ""}${name} – Workbench`;
    element("book-name").textContent = name;
    element("unsaved").hidden = !unsaved;
  }
}
