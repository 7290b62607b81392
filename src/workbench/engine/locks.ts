import type { Rectangle } from "./addresses";
import type { Book } from "./book";
import type { Area, ProtectionOptions } from "./contract";
import { EngineError } from "./contract";
import type { ExtrasStore } from "./extras";
import { subtract } from "./geometry";

/** Says what a sheet's protection allows. */
export class Locks {
  constructor(
    private readonly book: Book,
    private readonly extras: ExtrasStore,
  ) {}

  isProtected(sheet: Area["sheet"]): boolean {
    return this.extras.sheet(sheet).protection !== null;
  }

  /** Whether every cell may be written: on a protected sheet only unlocked ones. */
  mayWrite(area: Area): boolean {
    return !this.isProtected(area.sheet) || isCovered(area, this.extras.sheet(area.sheet).unlocked);
  }

  allows(sheet: Area["sheet"], option: keyof ProtectionOptions): boolean {
    const { protection } = this.extras.sheet(sheet);
    return protection === null || protection.options[option] === true;
  }

  /** @throws EngineError AccessDenied */
  requireWritable(area: Area): void {
    this.book.worksheet(area.sheet);
    if (!this.mayWrite(area)) throw denied();
  }

  /** @throws EngineError AccessDenied */
  require(sheet: Area["sheet"], option: keyof ProtectionOptions): void {
    this.book.worksheet(sheet);
    if (!this.allows(sheet, option)) throw denied();
  }
}

const denied = () =>
  new EngineError("AccessDenied", "The cell or sheet is protected. Unprotect the sheet first.");

function isCovered(area: Rectangle, by: readonly Rectangle[]): boolean {
  let rest: Rectangle[] = [area];
  for (const hole of by) {
    rest = rest.flatMap((part) => subtract(part, hole));
    if (rest.length === 0) return true;
  }
  return false;
}
