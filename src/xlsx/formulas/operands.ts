import { isSign } from "./lexer";
import type { Token } from "./lexer";

/** Behind the parenthesis that closes the one at `open`; the end of the tokens when none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isSign(tokens[at], "(")) depth++;
    else if (isSign(tokens[at], ")") && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/** Behind a reference, call or group without a range operator. */
function simpleOperandEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  if (isSign(tokens[at], "(")) return closing(tokens, at);
  if (isSign(tokens[at + 1], "!")) at += 2;
  const kind = tokens[at]?.kind;
  if (kind === "word" || kind === "error" || kind === "number") at++;
  if (kind === "word" && isSign(tokens[at], "(")) return closing(tokens, at);
  if (tokens[at]?.kind === "bracket") at++;
  return isSign(tokens[at], "#") ? at + 1 : at;
}

/** Behind the operand that a prefix operator such as "@" applies to; `start` when there is none. */
export function operandEnd(tokens: readonly Token[], start: number): number {
  let at = simpleOperandEnd(tokens, start);
  while (at > start && isSign(tokens[at], ":")) {
    const end = simpleOperandEnd(tokens, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** Where the cell reference that ends before `end` begins: "A1", "Sheet!A1"; `end` for none. */
export function referenceStart(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.kind !== "word") return end;
  const qualified = isSign(tokens[end - 2], "!");
  const sheet = tokens[end - 3]?.kind;
  return qualified && (sheet === "word" || sheet === "sheet") ? end - 3 : end - 1;
}
