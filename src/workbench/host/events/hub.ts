import type { EngineEvents } from "../../engine/contract";
import type { Book, EventSwitch } from "../book";
import type { MessageEntry } from "../transport/messages";
import { SelectionTranslator } from "./selection";
import { translators } from "./translate";

export interface EventListener {
  messages(entries: readonly MessageEntry[]): void;
  /** The older events of the document, which have no payload. */
  selectionChanged(): void;
  settingsChanged(): void;
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
  #selectionChanged = false;
  #settingsChanged = false;
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
        this.#selectionChanged = true;
        this.#tell(selection.translate(book, event));
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
  }

  /** The add-in has written its settings, by either API. */
  settingsChanged(): void {
    this.#settingsChanged = this.enabled;
    this.#tell([]);
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

  #tell(entries: readonly MessageEntry[]): void {
    if (!this.enabled || !this.#listener) return;
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
    if (this.#selectionChanged) this.#listener?.selectionChanged();
    this.#selectionChanged = false;
    if (this.#settingsChanged) this.#listener?.settingsChanged();
    this.#settingsChanged = false;
    if (entries.length > 0) this.#listener?.messages(entries);
  }
}
