import type { EngineEvents } from "../../engine/contract";
import type { Book, EventSwitch } from "../book";
import type { MessageEntry } from "../transport/messages";
import { SelectionTranslator } from "./selection";
import { translators } from "./translate";

/** The older events of the document, which have no payload. */
type DocumentEvent = "selectionChanged" | "settingsChanged";

export interface EventListener extends Readonly<Record<DocumentEvent, () => void>> {
  messages(entries: readonly MessageEntry[]): void;
}

/**
 * Tells the add-in what happens in the book. Registering is idempotent: everything is told, and
 * office.js picks what has handlers. Nothing is told while a request runs: its reply goes first.
 */
export class HostEvents implements EventSwitch {
  enabled = true;
  #listener: EventListener | null = null;
  #requests = 0;
  #pending: MessageEntry[] = [];
  readonly #ofDocument = new Set<DocumentEvent>();
  #scheduled = false;

  /** Begins to listen to the spreadsheet; gives the way to stop. */
  watch(book: Book): () => void {
    const { events } = book.engine;
    const selection = new SelectionTranslator();
    const stops = Object.keys(translators).map((name) => {
      const event = name as keyof typeof translators;
      return this.#translate(book, event);
    });
    stops.push(
      events.on("selectionChanged", (event) => {
        this.#tell(selection.translate(book, event), "selectionChanged");
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }

  listen(listener: EventListener | null): void {
    this.#listener = listener;
    this.enabled = true;
    this.#pending = [];
    this.#ofDocument.clear();
  }

  /** The add-in has written its settings, by either API. */
  settingsChanged(): void {
    this.#tell([], "settingsChanged");
  }

  beginRequest(): void {
    this.#requests += 1;
  }

  /** Call it after the reply was sent. */
  endRequest(): void {
    this.#requests -= 1;
    this.#flush();
  }

  #translate<K extends keyof EngineEvents>(book: Book, event: K): () => void {
    return book.engine.events.on(event, (payload) => {
      const translate = translators[event];
      if (translate) this.#tell(translate(book, payload));
    });
  }

  #tell(entries: readonly MessageEntry[], ofDocument?: DocumentEvent): void {
    if (!this.enabled || !this.#listener) return;
    if (ofDocument) this.#ofDocument.add(ofDocument);
    this.#pending.push(...entries);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#requests > 0) return;
    const entries = this.#pending;
    this.#pending = [];
    const ofDocument = [...this.#ofDocument];
    this.#ofDocument.clear();
    for (const event of ofDocument) this.#listener?.[event]();
    if (entries.length > 0) this.#listener?.messages(entries);
  }
}
