import { invalidArgument } from "./error";
import { HostObject } from "./host-object";
import type { Json } from "./wire";

/** An argument after its object references were followed. */
export type Argument =
  | null
  | boolean
  | number
  | string
  | HostObject
  | readonly Argument[]
  | { readonly [key: string]: Argument };

/**
 * Reads the arguments of a call. They come from an add-in, so every reader checks what it reads and
 * refuses with InvalidArgument. Omitted optionals arrive as null.
 */
export class Arguments {
  constructor(readonly values: readonly Argument[]) {}

  at(index: number): Argument {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.at(index) !== null;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw this.#mismatch(index, "a text");
    return value;
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  number(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number") throw this.#mismatch(index, "a number");
    return value;
  }

  integer(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw this.#mismatch(index, "a whole number");
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.has(index) ? this.integer(index) : null;
  }

  flag(index: number): boolean {
    const value = this.at(index);
    if (typeof value !== "boolean") throw this.#mismatch(index, "true or false");
    return value;
  }

  flagOr(index: number, otherwise: boolean): boolean {
    return this.has(index) ? this.flag(index) : otherwise;
  }

  /** One of the given words, in any case; answers the word as listed. */
  word<W extends string>(index: number, words: readonly W[]): W {
    const value = this.text(index);
    const found = words.find((word) => word.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw this.#mismatch(index, `one of ${words.join(", ")}`);
    return found;
  }

  wordOr<W extends string>(index: number, words: readonly W[], otherwise: W): W {
    return this.has(index) ? this.word(index, words) : otherwise;
  }

  /** A plain JSON value; an object of the model is refused. */
  json(index: number): Json {
    return toJson(this.at(index));
  }

  record(index: number): { readonly [key: string]: Argument } {
    const value = this.at(index);
    if (!isRecord(value)) throw this.#mismatch(index, "an object");
    return value;
  }

  #mismatch(index: number, wanted: string): Error {
    return invalidArgument(
      `The argument is invalid or missing or has an incorrect format: argument ${String(index + 1)} should be ${wanted}.`,
    );
  }
}

export function isRecord(value: Argument): value is { readonly [key: string]: Argument } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof HostObject)
  );
}

/** Takes a value for plain JSON; refuses objects of the model with InvalidArgument. */
function toJson(value: Argument): Json {
  if (value instanceof HostObject) throw invalidArgument("An object is not allowed here.");
  if (Array.isArray(value)) return (value as readonly Argument[]).map(toJson);
  if (!isRecord(value)) return value as null | boolean | number | string;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}
