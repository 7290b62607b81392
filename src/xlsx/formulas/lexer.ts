import { ERROR_CODES } from "../model/cells";

export type TokenKind =
  /** In double quotes. */
  | "string"
  /** A sheet in single quotes. */
  | "sheet"
  /** "[…]" of a structured reference, inner brackets included. */
  | "bracket"
  /** A cell, a name, a function, a table, TRUE. */
  | "word"
  | "number"
  | "error"
  | "space"
  /** One character: operator, comma, parenthesis, brace. */
  | "sign"
  /** A string, sheet or bracket that does not end. */
  | "broken";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const errorPattern = ERROR_CODES.map((code) => code.replace("?", "\\?")).join("|");

/** One group a kind, in the order of GROUPS. */
const TOKEN = new RegExp(
  [
    String.raw`([\p{L}_\\$][\p{L}\p{M}\p{N}_.\\$?]*)`,
    String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`("(?:[^"]|"")*")`,
    String.raw`('(?:[^']|'')*')`,
    String.raw`(\s+)`,
    `(${errorPattern})`,
  ].join("|"),
  "iuy",
);
const GROUPS: readonly TokenKind[] = ["word", "number", "string", "sheet", "space", "error"];

/** Where the bracket that opens at `start` ends; -1 when it does not. An apostrophe quotes the next. */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

function next(text: string, at: number): Token {
  const character = text[at] ?? "";
  if (character === "[") {
    const end = bracketEnd(text, at);
    return end < 0
      ? { kind: "broken", text: text.slice(at) }
      : { kind: "bracket", text: text.slice(at, end) };
  }
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  const kind = match && GROUPS.find((_, i) => match[i + 1] !== undefined);
  if (match && kind) return { kind, text: match[0] };
  return /["']/.test(character)
    ? { kind: "broken", text: text.slice(at) }
    : { kind: "sign", text: character };
}

/** A formula in pieces; joined they are the formula again. Meaning is not checked. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = next(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const join = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

export const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === "sign" && token.text === text;
