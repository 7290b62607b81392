import { isSign } from "./lexer";
import type { Token } from "./lexer";

/**
 * True when the formula reaches out of the book: "[1]Sheet!A1", "'[Other.xlsx]Sheet'!A1", or
 * through DDE, "program|topic!item".
 */
export const reachesOut = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => {
    if (token.kind === "sheet") return /[[\]]/.test(token.text);
    if (isSign(token, "|")) return true;
    if (token.kind !== "bracket") return false;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const first = before?.kind !== "word" && before?.kind !== "sheet" && !isSign(before, "!");
    return first && (after?.kind === "word" || after?.kind === "sheet" || isSign(after, "!"));
  });
