import { XlsxError } from "../../xlsx";

/** Cells between two breaths: some hundredths of a second. */
const SLICE = 5_000;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Slices long work on the page's own thread, so that it stays usable and the work can be cancelled. */
export class Pace {
  #done = 0;
  #sinceBreath = 0;

  constructor(
    private readonly signal?: AbortSignal,
    private readonly onProgress?: (cells: number) => void,
  ) {}

  /** After so many more cells. @throws XlsxError cancelled */
  async step(cells: number): Promise<void> {
    this.#done += cells;
    this.#sinceBreath += cells;
    if (this.#sinceBreath < SLICE) return;
    this.#sinceBreath = 0;
    this.onProgress?.(this.#done);
    await breath();
    this.check();
  }

  /** @throws XlsxError cancelled */
  check(): void {
    if (this.signal?.aborted) throw new XlsxError("cancelled", "It was cancelled.");
  }
}
