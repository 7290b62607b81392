import { refuse } from "./refuse";

/** How far it got, 0 to 1. */
export type Progress = (fraction: number) => void;

/** Characters of work between two breaths: some hundredths of a second. */
const SLICE = 256 * 1024;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Slices long work: lets others run now and then, stops it when cancelled or out of time, and says
 * how far it got.
 */
export class Pace {
  private readonly deadline: number;
  private readonly signal: AbortSignal | undefined;
  private readonly onProgress: Progress | undefined;
  private done = 0;
  private sinceBreath = 0;
  /** Of the same unit as the steps. */
  total = 1;

  constructor(
    milliseconds: number,
    signal: AbortSignal | undefined,
    onProgress: Progress | undefined,
  ) {
    this.deadline = performance.now() + milliseconds;
    this.signal = signal;
    this.onProgress = onProgress;
  }

  /** @throws XlsxError cancelled, tooSlow */
  check(): void {
    if (this.signal?.aborted) refuse("cancelled");
    if (performance.now() > this.deadline) refuse("tooSlow");
  }

  /** After `amount` more of the work. @throws XlsxError cancelled, tooSlow */
  async step(amount: number): Promise<void> {
    this.check();
    this.done += amount;
    this.sinceBreath += amount;
    if (this.sinceBreath < SLICE) return;
    this.sinceBreath = 0;
    this.onProgress?.(Math.min(1, this.done / this.total));
    await breath();
    this.check();
  }

  finish(): void {
    this.onProgress?.(1);
  }
}
