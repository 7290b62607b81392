import { EngineError } from "./contract";

/** A part of the engine that is not there: whatever is asked of it is refused by name. */
export function missing<T extends object>(part: string): T {
  return new Proxy({} as T, {
    get: (_, member) => () => {
      throw new EngineError("NotImplemented", `${part}.${String(member)} is not implemented.`);
    },
  });
}
