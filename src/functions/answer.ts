import { isRefusal } from "../kpi";
import type { Refusal } from "../kpi";

/** An answer of the rules; a refusal becomes the error that Excel shows with its message. */
export function answer<T>(result: T | Refusal): T {
  if (typeof result === "object" && result !== null && isRefusal(result))
    return refuse(result.refusal, result.message);
  return result as T;
}

/** @throws {CustomFunctions.Error} always; only these two codes can carry a message. */
export function refuse(code: Refusal["refusal"], message: string): never {
  throw new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}
