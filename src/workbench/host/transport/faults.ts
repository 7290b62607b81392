import { HostError } from "../protocol/error";
import type { ErrorCode } from "../protocol/wire";

export interface Fault {
  /** Which of the requests to come fails; 1 is the next. */
  readonly request: number;
  readonly code: ErrorCode;
  /** How many of its actions are done before it fails; none when left out. */
  readonly afterActions?: number;
}

/**
 * Lets tests break the connection at a chosen round trip. Only the add-in's own requests count:
 * those that office.js sends to remove references, report results of custom functions or start up
 * are left alone.
 */
export class Faults {
  #requests = 0;
  #fault: (Fault & { readonly at: number }) | null = null;

  /** Requests of the add-in since the last reset. */
  get roundTrips(): number {
    return this.#requests;
  }

  reset(): void {
    this.#requests = 0;
    this.#fault = null;
  }

  /** Fails one request to come; replaces an earlier order. */
  inject(fault: Fault): void {
    this.#fault = { ...fault, at: this.#requests + fault.request };
  }

  /** Counts a request; gives what runs before each of its actions. */
  next(): (index: number) => void {
    this.#requests += 1;
    const fault = this.#fault;
    if (fault?.at !== this.#requests) return () => undefined;
    this.#fault = null;
    const last = fault.afterActions ?? 0;
    return (index) => {
      if (index >= last) throw new HostError(fault.code, "This failure was ordered by a test.");
    };
  }
}
