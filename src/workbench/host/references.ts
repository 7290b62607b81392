import type { Area } from "../engine/contract";
import type { Book } from "./book";
import { RangeTarget } from "./objects/range-target";
import { HostObject } from "./protocol/model";

/** How many ranges of events stay askable through `event.getRange`. */
const REMEMBERED_EVENTS = 1000;

/**
 * The ranges that add-ins hold: those of the running request, and those kept under a reference id
 * until the add-in removes it (docs/host-protocol.md §3).
 */
export class References {
  #next = 1;
  readonly #kept = new Map<string, HostObject>();
  readonly #ofEvents = new Map<string, RangeTarget>();
  #ofRequest: RangeTarget[] = [];

  range(book: Book, areas: readonly Area[]): RangeTarget {
    const target = new RangeTarget(book, areas);
    this.#ofRequest.push(target);
    return target;
  }

  keep(kind: "Range" | "RangeAreas", target: RangeTarget): void {
    if (target.referenceId !== null) return;
    target.referenceId = `R${String(this.#next++)}`;
    this.#kept.set(target.referenceId, new HostObject(kind, target));
  }

  find(referenceId: string): HostObject | null {
    return this.#kept.get(referenceId) ?? null;
  }

  remove(referenceId: string): void {
    const object = this.#kept.get(referenceId);
    if (object) (object.target as RangeTarget).release();
    this.#kept.delete(referenceId);
  }

  removeAll(): void {
    for (const id of [...this.#kept.keys()]) this.remove(id);
  }

  get count(): number {
    return this.#kept.size;
  }

  /** Remembers where an event happened; gives the id that its payload carries. */
  rememberEvent(book: Book, area: Area): string {
    const id = `E${String(this.#next++)}`;
    this.#ofEvents.set(id, new RangeTarget(book, [area]));
    const [oldest] = this.#ofEvents.keys();
    if (this.#ofEvents.size > REMEMBERED_EVENTS && oldest !== undefined) {
      this.#ofEvents.get(oldest)?.release();
      this.#ofEvents.delete(oldest);
    }
    return id;
  }

  /** Null for an event long past, or when the cells are gone. */
  areaOfEvent(id: string): Area | null {
    const target = this.#ofEvents.get(id);
    return target?.isGone() === false ? target.area : null;
  }

  /** Lets go of what the request did not keep. */
  endRequest(): void {
    for (const target of this.#ofRequest) {
      if (target.referenceId === null) target.release();
    }
    this.#ofRequest = [];
  }
}
