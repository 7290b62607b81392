import { parseRange } from "../addresses";
import { isSign, join, tokenize } from "../formulas/lexer";
import type { Token } from "../formulas/lexer";
import type { Range } from "../model/addresses";

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (isSign(token, ",")) parts.push([]);
    else if (token.kind !== "space") parts.at(-1)?.push(token);
  return parts;
}

/** "Sheet1!$A$1:$B$2,Sheet1!$D:$D" as ranges, whatever the sheet; null for anything else. */
export function rangesOfReference(formula: string): readonly Range[] | null {
  const ranges = splitAtCommas(tokenize(formula)).map((tokens) => {
    const qualified = isSign(tokens[1], "!");
    return parseRange(join(qualified ? tokens.slice(2) : tokens));
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}
