import type { ParameterClass, Signature } from "../parameter-classes";
import { thisRowColumns } from "../this-row";

/** How values are taken at a place: one, as they are, or one by one. */
export type Taking = "one" | "asIs" | "each";

/** As much as is known of a value without calculating it. */
export interface Value {
  readonly many: boolean;
  /** Several only because of an array constant. */
  readonly constant: boolean;
}

export const ONE: Value = { many: false, constant: false };
export const MANY: Value = { many: true, constant: false };
export const CONSTANT: Value = { many: true, constant: true };

/** What an operator makes of its operands. */
export const together = (values: readonly Value[]): Value =>
  values.some(({ many, constant }) => many && !constant)
    ? MANY
    : values.some(({ many }) => many)
      ? CONSTANT
      : ONE;

/** A value that was given to a parameter. */
export interface Argument {
  readonly kind: ParameterClass;
  readonly value: Value;
}

/** How a parameter takes values, inside what takes them as `outside` says. */
export function takingOf(kind: ParameterClass, outside: Taking): Taking {
  if (kind === "i") return "one";
  if (kind === "a" || outside === "each") return "each";
  return kind === "v" ? "one" : "asIs";
}

/** Several values for a parameter that takes one give as many results. */
export function resultOf({ result }: Signature, values: readonly Argument[]): Value {
  const of = (kinds: string) =>
    together(values.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value));
  switch (result) {
    case "many":
      return MANY;
    case "through":
      return of("it");
    case "follows":
      return of("r");
    case "one":
      return of("v");
  }
}

/** Columns of this row, and one cell of header or totals, are one value. */
export function structured(bracket: string): Value {
  const own = thisRowColumns(bracket);
  if (own !== null) return own !== "" && !own.includes("]:[") ? ONE : MANY;
  return /^\[\[#(?:headers|totals)\]\s*,\s*\[(?:'[^]|[^'[\]])*\]\]$/i.test(bracket) ? ONE : MANY;
}
