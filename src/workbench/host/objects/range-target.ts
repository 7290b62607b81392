import type { Area, TrackedArea } from "../../engine/contract";
import type { Book } from "../book";
import { HostError } from "../protocol/error";

/**
 * The cells behind a Range or a RangeAreas. They follow inserts and deletes, as Excel's do, for as
 * long as the request runs or the add-in keeps a reference.
 */
export class RangeTarget {
  /** Set once the add-in keeps a reference (docs/host-protocol.md §3). */
  referenceId: string | null = null;
  readonly #tracked: readonly TrackedArea[];

  constructor(
    readonly book: Book,
    areas: readonly Area[],
  ) {
    this.#tracked = areas.map((area) => book.engine.areas.track(area));
  }

  /** @throws HostError InvalidReference when all of its cells were deleted. */
  get areas(): readonly Area[] {
    const areas = this.#current();
    if (areas.length === 0) throw new HostError("InvalidReference", "The range was deleted.");
    return areas;
  }

  isGone(): boolean {
    return this.#current().length === 0;
  }

  /** The only area of a Range. */
  get area(): Area {
    return this.areas[0] as Area;
  }

  release(): void {
    for (const tracked of this.#tracked) tracked.release();
  }

  #current(): Area[] {
    return this.#tracked.map((tracked) => tracked.current()).filter((area) => area !== null);
  }
}
