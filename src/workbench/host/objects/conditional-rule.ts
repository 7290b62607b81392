import type { ConditionalRule } from "../../engine/contract";
import type { Argument, Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { formatOf } from "./conditional-formats";
import type { ConditionalFormatTarget } from "./targets";

export type RuleOf<K extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: K }>;
type Target = ConditionalFormatTarget;

/** The format as one of its type; navigation has made sure that it is. */
export function as<K extends ConditionalRule["type"]>(type: K, target: Target): RuleOf<K> {
  const { format } = formatOf(target);
  if (format.type !== type) throw invalidArgument(`The conditional format is no ${type}.`);
  return format as RuleOf<K>;
}

/** A property of the rule: how it is read off the format, and what format a new value makes. */
export function rule<K extends ConditionalRule["type"]>(
  type: K,
  get: (format: RuleOf<K>) => Json,
  set: (format: RuleOf<K>, value: Arguments) => RuleOf<K>,
): Property<Target> {
  return {
    get: (target) => get(as(type, target)),
    set: (target, value) => {
      const format = set(as(type, target), value);
      target.book.engine.conditionalFormats.set(target.id, { format });
    },
  };
}

export function oneOf<W extends string>(
  value: Argument | undefined,
  words: readonly W[],
  name: string,
): W {
  const found = words.find((word) => word === value);
  if (!found) throw invalidArgument(`${name} should be one of ${words.join(", ")}.`);
  return found;
}

export function formulaText(value: Argument | undefined, name: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalidArgument(`${name} is missing.`);
  return value;
}
