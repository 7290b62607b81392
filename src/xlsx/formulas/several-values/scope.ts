import type { DefinedName } from "../../model/names";
import { tokenize } from "../lexer";
import { Reader } from "./reader";
import type { Scope } from "./reader";
import { MANY } from "./value";
import type { Value } from "./value";

/** Names that stand for names that stand for … */
const DEEPEST_NAME = 16;

/** What the words of a book's formulas stand for. */
export class FormulaScope implements Scope {
  /** By name in small letters; null where it stands for one thing on one sheet and for another elsewhere. */
  private readonly names = new Map<string, string | null>();
  private readonly known = new Map<string, Value>();
  private readonly oneValued: ReadonlySet<string>;

  /**
   * @param names of the whole book and of its sheets, their formulas without "="
   * @param oneValued functions of add-ins that give one value
   */
  constructor(names: Iterable<Pick<DefinedName, "name" | "formula">>, oneValued: Iterable<string>) {
    for (const { name, formula } of names) {
      const key = name.toLowerCase();
      this.names.set(key, this.names.has(key) ? null : formula);
    }
    this.oneValued = new Set([...oneValued].map((name) => name.toUpperCase()));
  }

  givesOne(name: string): boolean {
    return this.oneValued.has(name);
  }

  nameValue(name: string, depth: number): Value {
    const key = name.toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    // A name that stands for itself may be anything.
    this.known.set(key, MANY);
    const formula = this.names.get(key) ?? null;
    const value =
      formula === null || depth >= DEEPEST_NAME
        ? MANY
        : new Reader(tokenize(formula), this, depth + 1).name();
    this.known.set(key, value);
    return value;
  }
}
