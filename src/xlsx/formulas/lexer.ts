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

const errorPattern = ERROR_CODES.map((code) => code.replace(/[?/]/g, "\\$&")).join("|");

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'/y],
  ["error", new RegExp(errorPattern, "iy")],
  ["word", /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\$?]*/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["space", /\s+/y],
];

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
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
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
