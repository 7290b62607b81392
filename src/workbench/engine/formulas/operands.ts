import type { Token } from "./scan";

/** Whether the token here begins a range, as A1 does in A1:B2: a colon and a cell follow. */
export const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";

/** Behind the reference, call or group that "@" stands before. */
export function operandEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at]?.kind === "sheet") at += 1;
  if (tokens[at]?.kind === "function") at += 1;
  const opening = tokens[at]?.text ?? "";
  at = opening === "(" || opening === "{" ? closing(tokens, at) : at + 1;
  return tokens[at]?.text === ":" ? operandEnd(tokens, at + 1) : Math.min(at, tokens.length);
}

/** Behind what closes the bracket at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (text === "(" || text === "{") depth += 1;
    else if ((text === ")" || text === "}") && --depth === 0) return at + 1;
  }
  return tokens.length;
}
