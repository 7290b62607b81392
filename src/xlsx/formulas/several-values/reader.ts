import { isSign } from "../lexer";
import type { Token } from "../lexer";
import { OF_ADD_IN, parameterClass, signatureOf } from "../parameter-classes";
import type { Signature } from "../parameter-classes";
import { Cursor } from "./cursor";
import { CONSTANT, MANY, ONE, resultOf, structured, takingOf, together } from "./value";
import type { Argument, Taking, Value } from "./value";

/** Where several values would have to become one: tokens from `start` up to `end`. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** More than one operand. */
  readonly compound: boolean;
}

/** What the words of a formula stand for. */
export interface Scope {
  /** Whether it is a function of an add-in that gives one value; its name in capitals. */
  givesOne(name: string): boolean;
  /** `depth`: how many names led here. */
  nameValue(name: string, depth: number): Value;
}

const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
/** Excel takes 64 functions one in the other. */
const DEEPEST = 128;

/** Functions by name in capitals, without the prefixes of files. */
const plainName = (name: string) => name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?|^_XLWS\./, "");

/** Reads one formula from left to right. Nothing is calculated; what is not understood may be several values. */
export class Reader extends Cursor {
  readonly spots: Spot[] = [];
  lifts = false;
  dynamic = false;
  /** Nested deeper than any formula: it was not read to its end. */
  tooDeep = false;
  private nesting = 0;
  /** Names that LET and LAMBDA give, innermost last. */
  private readonly local: Map<string, Value>[] = [];

  constructor(
    tokens: readonly Token[],
    private readonly scope: Scope,
    private readonly depth: number,
  ) {
    super(tokens);
  }

  /** The formula as a cell holds it: one value is taken. */
  cell(): void {
    const start = this.skipSpaces();
    const { value, compound } = this.expression("one");
    if (value.many) this.spots.push({ start, end: this.endOf(start), compound });
  }

  /** The formula as a name holds it. */
  name(): Value {
    return this.expression("each").value;
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
    while (!this.isAtEnd()) {
      if (this.takeOperator()) {
        operators++;
        continue;
      }
      const start = this.at;
      const value = this.operand(taking);
      operands.push({ value, start, end: this.endOf(start) });
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
    if (this.takeSign("@")) {
      this.operand("asIs");
      return ONE;
    }
    let value = this.primary(taking);
    for (;;) {
      if (isSign(this.token, "#") || isSign(this.token, ":")) {
        if (isSign(this.tokens[this.at++], ":")) this.primary("asIs");
        value = MANY;
      } else if (this.intersects()) {
        this.skipSpaces();
        this.primary("asIs");
        value = MANY;
      } else return value;
    }
  }

  private primary(taking: Taking): Value {
    this.skipSpaces();
    const several = this.takeSheet();
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

  private group(taking: Taking): Value {
    this.at++;
    const values = [this.expression(taking).value];
    while (this.takeSign(",")) values.push(this.expression("asIs").value);
    this.takeSign(")");
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
    return resultOf(signature, values);
  }

  private arguments(signature: Signature, taking: Taking): Argument[] {
    const values: Argument[] = [];
    do {
      const kind = parameterClass(signature, values.length);
      const wanted = takingOf(kind, taking);
      const start = this.skipSpaces();
      const { value, compound } = this.expression(wanted);
      const end = this.endOf(start);
      values.push({ kind, value: this.taken(value, wanted, start, end, compound) });
    } while (this.takeSign(","));
    this.takeSign(")");
    return values;
  }

  /** LET(name, value, …, result): names are what their values are. */
  private letCall(taking: Taking): Value {
    const names = new Map<string, Value>();
    this.local.push(names);
    let value = ONE;
    do {
      const name = this.skipSpaces();
      const isName = this.tokens[name]?.kind === "word" && isSign(this.tokens[name + 1], ",");
      value = this.expression(taking === "each" ? "each" : "asIs").value;
      if (isName && this.takeSign(",")) {
        value = this.expression(taking === "each" ? "each" : "asIs").value;
        names.set(this.tokens[name]?.text.toLowerCase() ?? "", value);
      }
    } while (this.takeSign(","));
    this.takeSign(")");
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
