import { EngineError } from "../../engine/contract";
import type { ErrorCode } from "./wire";

/** A refusal that the add-in sees as `OfficeExtension.Error`: Excel's code and a sentence. */
export class HostError extends Error {
  override readonly name = "HostError";

  /**
   * @param location `Class.member`, shown as `debugInfo.errorLocation`; the batch processor fills it
   *   in where a handler leaves it out.
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(what = "The requested resource"): HostError {
  return new HostError("ItemNotFound", `${what} doesn't exist.`);
}

/** What the host lacks is said by its public name, e.g. `Range.getSpecialCells`. */
export function notImplemented(call: string): HostError {
  return new HostError("NotImplemented", `${call} is not supported by the workbench.`, call);
}

/** A refusal by the host or the spreadsheet as a HostError; null for a defect. */
export function asRefusal(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  return error instanceof EngineError ? new HostError(error.code, error.message) : null;
}

/** Runs the work of one member; a refusal that names no place gets this one. */
export function located<V>(location: string, work: () => V): V {
  try {
    return work();
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    if (refusal.location !== undefined) throw refusal;
    throw new HostError(refusal.code, refusal.message, location);
  }
}
