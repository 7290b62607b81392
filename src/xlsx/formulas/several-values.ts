import type { DefinedName } from "../model/names";
import { isSign, tokenize } from "./lexer";
import type { Token } from "./lexer";
import { OF_ADD_IN, parameterClass, signatureOf } from "./parameter-classes";
import type { ParameterClass, Signature } from "./parameter-classes";
import { thisRowColumns } from "./this-row";

/** Where several values would have to become one: tokens from `start` up to `end`. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** More than one operand. */
  readonly compound: boolean;
}

export interface Findings {
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
  /** An array constant is given where one value is taken: even old Excel calculates that one by one. */
  readonly lifts: boolean;
  /** Calls a function that is made for several values. */
  readonly dynamic: boolean;
}

/** How values are taken at a place: one, as they are, or one by one. */
type Taking = "one" | "asIs" | "each";

interface Value {
  readonly many: boolean;
  /** Several only because of an array constant. */
  readonly constant: boolean;
}

const ONE: Value = { many: false, constant: false };
const MANY: Value = { many: true, constant: false };
const CONSTANT: Value = { many: true, constant: true };

const together = (values: readonly Value[]): Value =>
  values.some(({ many, constant }) => many && !constant)
    ? MANY
    : values.some(({ many }) => many)
      ? CONSTANT
      : ONE;

/** What the words of a book's formulas stand for. */
export class FormulaScope {
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

  /** @param name in capitals */
  givesOne(name: string): boolean {
    return this.oneValued.has(name);
  }

  /** `depth`: how many names led here. */
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

const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "%"]);
const ENDS = new Set([",", ")", "}", ";"]);
/** Names that stand for names that stand for … */
const DEEPEST_NAME = 16;
/** Excel takes 64 functions one in the other. */
const DEEPEST = 128;

/** Functions by name in capitals, without the prefixes of files. */
const plainName = (name: string) => name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?|^_XLWS\./, "");

/** Reads one formula from left to right. Nothing is calculated; what is not understood may be several values. */
class Reader {
  readonly spots: Spot[] = [];
  lifts = false;
  dynamic = false;
  /** Nested deeper than any formula: it was not read to its end. */
  tooDeep = false;
  private at = 0;
  private nesting = 0;
  /** Names that LET and LAMBDA give, innermost last. */
  private readonly local: Map<string, Value>[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly scope: FormulaScope,
    private readonly depth: number,
  ) {}

  /** The formula as a cell holds it: one value is taken. */
  cell(): void {
    const start = this.skip();
    const { value, compound } = this.expression("one");
    if (value.many) this.spots.push({ start, end: this.lastOf(start), compound });
  }

  /** The formula as a name holds it. */
  name(): Value {
    return this.expression("each").value;
  }

  private get token(): Token | undefined {
    return this.tokens[this.at];
  }

  private skip(): number {
    while (this.token?.kind === "space") this.at++;
    return this.at;
  }

  /** Behind the last token that is no space. */
  private lastOf(start: number): number {
    let end = this.at;
    while (end > start && this.tokens[end - 1]?.kind === "space") end--;
    return end;
  }

  private ended(): boolean {
    this.skip();
    return !this.token || (this.token.kind === "sign" && ENDS.has(this.token.text));
  }

  private sign(text: string): boolean {
    this.skip();
    if (!isSign(this.token, text)) return false;
    this.at++;
    return true;
  }

  private operator(): boolean {
    const { token } = this;
    if (token?.kind !== "sign" || !OPERATORS.has(token.text)) return false;
    this.at++;
    return true;
  }

  private expression(taking: Taking): { value: Value; compound: boolean } {
    this.nesting++;
    const read = this.operands(taking);
    this.nesting--;
    return read;
  }

  private operands(taking: Taking): { value: Value; compound: boolean } {
    if (this.nesting > DEEPEST) {
      this.tooDeep = true;
      this.at = this.tokens.length;
    }
    const operands: { value: Value; start: number; end: number }[] = [];
    let operators = 0;
    while (!this.ended()) {
      if (this.operator()) {
        operators++;
        continue;
      }
      const start = this.at;
      const value = this.operand(taking);
      operands.push({ value, start, end: this.lastOf(start) });
    }
    const [only] = operands;
    if (operators === 0 && operands.length <= 1)
      return { value: only?.value ?? ONE, compound: false };
    const values = operands.map(({ value, start, end }) =>
      this.taken(value, taking === "each" ? "each" : "one", start, end, false),
    );
    return { value: together(values), compound: true };
  }

  /** What arrives where values are so taken. */
  private taken(
    value: Value,
    taking: Taking,
    start: number,
    end: number,
    compound: boolean,
  ): Value {
    if (taking !== "one" || !value.many) return value;
    if (value.constant) {
      this.lifts = true;
      return value;
    }
    this.spots.push({ start, end, compound });
    return ONE;
  }

  /** A reference, call, constant or group, with ":", blanks between ranges, and "#". */
  private operand(taking: Taking): Value {
    if (this.sign("@")) {
      this.operand("asIs");
      return ONE;
    }
    let value = this.primary(taking);
    for (;;) {
      if (isSign(this.token, "#") || isSign(this.token, ":")) {
        if (isSign(this.tokens[this.at++], ":")) this.primary("asIs");
        value = MANY;
      } else if (this.intersects()) {
        this.skip();
        this.primary("asIs");
        value = MANY;
      } else return value;
    }
  }

  /** A blank between two references gives the cells that both have. */
  private intersects(): boolean {
    if (this.token?.kind !== "space") return false;
    const next = this.tokens[this.at + 1];
    return (
      next !== undefined &&
      (["word", "sheet", "number", "bracket"].includes(next.kind) || isSign(next, "("))
    );
  }

  private primary(taking: Taking): Value {
    this.skip();
    const several = this.qualifier();
    const { token } = this;
    if (!token) return ONE;
    if (isSign(token, "(")) return this.group(taking);
    if (isSign(token, "{")) return this.constant();
    this.at++;
    if (several) return MANY;
    switch (token.kind) {
      case "string":
      case "number":
      case "error":
        return ONE;
      case "bracket":
        return structured(token.text);
      case "word":
        return this.word(token.text, taking);
      default:
        return MANY;
    }
  }

  /** "Sheet!", "'My sheet'!"; true for "First:Last!", which is several sheets. */
  private qualifier(): boolean {
    const bang = (ahead: number) => isSign(this.tokens[this.at + ahead], "!");
    if (bang(1)) this.at += 2;
    else if (isSign(this.tokens[this.at + 1], ":") && bang(3)) {
      this.at += 4;
      return true;
    }
    return false;
  }

  private group(taking: Taking): Value {
    this.at++;
    const values = [this.expression(taking).value];
    while (this.sign(",")) values.push(this.expression("asIs").value);
    this.sign(")");
    return values.length > 1 ? MANY : (values[0] ?? ONE);
  }

  private constant(): Value {
    const start = this.at;
    while (this.token && !isSign(this.token, "}")) this.at++;
    const several = this.tokens
      .slice(start, this.at++)
      .some((token) => isSign(token, ",") || isSign(token, ";"));
    return several ? CONSTANT : ONE;
  }

  private word(text: string, taking: Taking): Value {
    if (isSign(this.token, "(")) return this.call(plainName(text), taking);
    if (this.token?.kind === "bracket") {
      const { text: bracket } = this.token;
      this.at++;
      return structured(bracket);
    }
    const key = text.toLowerCase();
    const given = this.local.findLast((names) => names.has(key))?.get(key);
    if (given) return given;
    if (CELL.test(text) || /^(?:true|false)$/i.test(text)) return ONE;
    return this.scope.nameValue(text, this.depth);
  }

  private call(name: string, taking: Taking): Value {
    this.at++;
    if (name === "LET") return this.letCall(taking);
    const custom = /^_XLDUDF_/.test(name) || this.scope.givesOne(name);
    const signature = custom ? OF_ADD_IN : signatureOf(name);
    this.dynamic ||= signature.dynamic;
    if (name === "LAMBDA") this.local.push(this.parameters());
    const values = this.arguments(signature, taking);
    if (name === "LAMBDA") this.local.pop();
    return result(signature, values);
  }

  private arguments(signature: Signature, taking: Taking): Argument[] {
    const values: Argument[] = [];
    do {
      const kind = parameterClass(signature, values.length);
      const wanted = takingOf(kind, taking);
      const start = this.skip();
      const { value, compound } = this.expression(wanted);
      const end = this.lastOf(start);
      values.push({ kind, value: this.taken(value, wanted, start, end, compound) });
    } while (this.sign(","));
    this.sign(")");
    return values;
  }

  /** LET(name, value, …, result): names are what their values are. */
  private letCall(taking: Taking): Value {
    const names = new Map<string, Value>();
    this.local.push(names);
    let value = ONE;
    do {
      const name = this.skip();
      const isName = this.tokens[name]?.kind === "word" && isSign(this.tokens[name + 1], ",");
      value = this.expression(taking === "each" ? "each" : "asIs").value;
      if (isName && this.sign(",")) {
        value = this.expression(taking === "each" ? "each" : "asIs").value;
        names.set(this.tokens[name]?.text.toLowerCase() ?? "", value);
      }
    } while (this.sign(","));
    this.sign(")");
    this.local.pop();
    return value;
  }

  /** Of LAMBDA: words that stand alone between commas. What they will be is not known here. */
  private parameters(): Map<string, Value> {
    const names = new Map<string, Value>();
    let at = this.at;
    for (;;) {
      while (this.tokens[at]?.kind === "space") at++;
      const word = this.tokens[at];
      if (word?.kind !== "word" || !isSign(this.tokens[at + 1], ",")) return names;
      names.set(word.text.toLowerCase(), ONE);
      at += 2;
    }
  }
}

interface Argument {
  readonly kind: ParameterClass;
  readonly value: Value;
}

function takingOf(kind: ParameterClass, outside: Taking): Taking {
  if (kind === "i") return "one";
  if (kind === "a" || outside === "each") return "each";
  return kind === "v" ? "one" : "asIs";
}

/** Several values for a parameter that takes one give as many results. */
function result({ result }: Signature, values: readonly Argument[]): Value {
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
function structured(bracket: string): Value {
  const own = thisRowColumns(bracket);
  if (own !== null) return own !== "" && !own.includes("]:[") ? ONE : MANY;
  return /^\[\[#(?:headers|totals)\]\s*,\s*\[(?:'[^]|[^'[\]])*\]\]$/i.test(bracket) ? ONE : MANY;
}

/**
 * Where a formula, as the formula bar shows it, gives several values to what takes one: a cell, an
 * operator, a parameter.
 */
export function findSeveralValues(formula: string, scope: FormulaScope): Findings {
  const tokens = tokenize(formula);
  const reader = new Reader(tokens, scope, 0);
  reader.cell();
  const { spots, lifts, dynamic, tooDeep } = reader;
  return tooDeep ? { tokens, spots: [], lifts: true, dynamic } : { tokens, spots, lifts, dynamic };
}
