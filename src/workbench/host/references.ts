import type { Area, TrackedArea } from "../engine/contract";
import type { Book, RangeKeeper, RangeTarget } from "./book";
import { HostError } from "./protocol/error";
import { HostObject } from "./protocol/host-object";

/** How many ranges of events stay askable through `event.getRange`. */
const REMEMBERED_EVENTS = 1000;

class TrackedRange implements RangeTarget {
  referenceId: string | null = null;
  readonly #tracked: readonly TrackedArea[];

  constructor(
    readonly book: Book,
    areas: readonly Area[],
  ) {
    this.#tracked = areas.map((area) => book.engine.areas.track(area));
  }

  get areas(): readonly Area[] {
    const areas = this.current();
    if (areas.length === 0) throw new HostError("InvalidReference", "The range was deleted.");
    return areas;
  }

  get area(): Area {
    return this.areas[0] as Area;
  }

  /** Empty when all of its cells were deleted. */
  current(): readonly Area[] {
    return this.#tracked.map((tracked) => tracked.current()).filter((area) => area !== null);
  }

  release(): void {
    for (const tracked of this.#tracked) tracked.release();
  }
}

/**
 * The ranges that an add-in holds: those of the running request, and those kept under a reference
 * id until the add-in removes it (docs/host-protocol.md §3).
 */
export class References implements RangeKeeper {
  #next = 1;
  readonly #kept = new Map<string, { readonly object: HostObject; readonly range: TrackedRange }>();
  readonly #ofEvents = new Map<string, TrackedRange>();
  readonly #ofRequest = new Set<TrackedRange>();

  range(book: Book, areas: readonly Area[]): RangeTarget {
    const range = new TrackedRange(book, areas);
    this.#ofRequest.add(range);
    return range;
  }

  keep(kind: "Range" | "RangeAreas" | "WorkbookRangeAreas", target: RangeTarget): void {
    const range = target as TrackedRange;
    if (range.referenceId !== null) return;
    range.referenceId = `R${String(this.#next++)}`;
    this.#kept.set(range.referenceId, { object: new HostObject(kind, range), range });
  }

  find(referenceId: string): HostObject | null {
    return this.#kept.get(referenceId)?.object ?? null;
  }

  remove(referenceId: string): void {
    this.#kept.get(referenceId)?.range.release();
    this.#kept.delete(referenceId);
  }

  removeAll(): void {
    for (const id of [...this.#kept.keys()]) this.remove(id);
  }

  get count(): number {
    return this.#kept.size;
  }

  rememberEvent(book: Book, area: Area): string {
    const id = `E${String(this.#next++)}`;
    this.#ofEvents.set(id, new TrackedRange(book, [area]));
    const [oldest] = this.#ofEvents.keys();
    if (this.#ofEvents.size > REMEMBERED_EVENTS && oldest !== undefined) {
      this.#ofEvents.get(oldest)?.release();
      this.#ofEvents.delete(oldest);
    }
    return id;
  }

  areaOfEvent(id: string): Area | null {
    return this.#ofEvents.get(id)?.current()[0] ?? null;
  }

  /** Lets go of what the request did not keep. */
  endRequest(): void {
    for (const range of this.#ofRequest) if (range.referenceId === null) range.release();
    this.#ofRequest.clear();
  }
}
