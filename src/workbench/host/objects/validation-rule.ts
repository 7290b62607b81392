import type { ValidationRule } from "../../engine/contract";
import type { RangeTarget } from "../book";
import { type Argument, isRecord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { areaArgument } from "./range-arguments";

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

const bounded = ["date", "time", "decimal", "wholeNumber", "textLength"] as const;

type Options = Readonly<Record<string, Argument>>;

/** `Excel.DataValidationRule`: exactly one kind of rule. */
export function readRule(rule: Options, target: RangeTarget): ValidationRule {
  const given = Object.entries(rule).filter(([, options]) => options !== null);
  const [entry, ...more] = given;
  if (!entry || more.length > 0) throw invalidArgument("A rule has exactly one kind.");
  const [kind, options] = entry;
  if (!isRecord(options)) throw invalidArgument(`The rule ${kind} should be an object.`);
  if (kind === "list") return { list: readList(options, target) };
  if (kind === "custom") return { custom: { formula: textOf(options["formula"], "formula") } };
  if (bounded.some((known) => known === kind)) {
    return { [kind]: readBounds(options, target) } as unknown as ValidationRule;
  }
  throw invalidArgument(`"${kind}" is no kind of rule.`);
}

/** The rule as Excel answers it: a bound is a formula always, as "=10". */
export function writeRule(rule: ValidationRule): Json {
  const [[kind, options] = []] = Object.entries(rule) as [string, Record<string, Json>][];
  if (kind === undefined || options === undefined) return {};
  const formulas = Object.entries(options).map(([key, value]) => [
    key,
    typeof value === "number" ? `=${String(value)}` : value,
  ]);
  return { [kind]: Object.fromEntries(formulas) as Json };
}

/** A range as the source of a list, or as a bound, stands for its address. */
function reference(value: Argument | undefined, target: RangeTarget): Argument {
  if (!(value instanceof HostObject)) return value ?? null;
  return `=${absolute(target.book.engine.areas.fullAddress(areaArgument(value, "source")))}`;
}

/** "Lists!A1:A3" as "Lists!$A$1:$A$3". */
function absolute(address: string): string {
  const at = address.lastIndexOf("!") + 1;
  const cells = address.slice(at).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return address.slice(0, at) + cells;
}

function readList(
  options: Options,
  target: RangeTarget,
): { inCellDropDown: boolean; source: string } {
  return {
    inCellDropDown: options["inCellDropDown"] !== false,
    source: textOf(reference(options["source"], target), "source"),
  };
}

function readBounds(options: Options, target: RangeTarget): Options {
  const operator = options["operator"];
  if (typeof operator !== "string" || !operators.includes(operator)) {
    throw invalidArgument("The rule needs a known operator.");
  }
  const formula1 = bound(reference(options["formula1"], target));
  if (formula1 === null) throw invalidArgument("The rule needs formula1.");
  const formula2 = bound(reference(options["formula2"], target));
  if (formula2 === null && operator.endsWith("etween")) {
    throw invalidArgument(`${operator} needs formula2.`);
  }
  return { operator, formula1, ...(formula2 !== null && { formula2 }) };
}

function bound(value: Argument): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw invalidArgument("A bound is a number, a date or a formula.");
}

function textOf(value: Argument | undefined, name: string): string {
  if (typeof value !== "string" || value === "") throw invalidArgument(`${name} is missing.`);
  return value;
}
