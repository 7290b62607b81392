import { isSign } from "./lexer";
import type { Token } from "./lexer";

/** One open call: of LET every other argument names a parameter, of LAMBDA all but the last. */
interface Call {
  readonly names: "everyOther" | "all" | "none";
  readonly parameters: Set<string>;
  argument: number;
}

const NAMING = new Map<string, Call["names"]>([
  ["LET", "everyOther"],
  ["LAMBDA", "all"],
]);

const significant = (tokens: readonly Token[], from: number, step: 1 | -1): Token | undefined => {
  let at = from + step;
  while (tokens[at]?.kind === "space") at += step;
  return tokens[at];
};

/** Follows a formula from token to token and knows which words are parameters of LET and LAMBDA. */
export class Parameters {
  private readonly calls: Call[] = [];
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** To be called for each token in order. True for a parameter, where it is named and where used. */
  visit(i: number): boolean {
    const token = this.tokens[i];
    if (token?.kind === "sign") this.visitSign(token.text, i);
    if (token?.kind !== "word") return false;
    if (this.names(i)) this.calls.at(-1)?.parameters.add(token.text.toUpperCase());
    if (isSign(this.tokens[i - 1], "!") || this.tokens[i + 1]?.kind === "bracket") return false;
    return this.calls.some(({ parameters }) => parameters.has(token.text.toUpperCase()));
  }

  private visitSign(sign: string, i: number): void {
    if (sign === "(" || sign === "{") {
      const before = this.tokens[i - 1];
      const name = before?.kind === "word" ? before.text.toUpperCase() : "";
      this.calls.push({ names: NAMING.get(name) ?? "none", parameters: new Set(), argument: 0 });
    } else if (sign === ")" || sign === "}") this.calls.pop();
    else if (sign === ",") {
      const call = this.calls.at(-1);
      if (call) call.argument++;
    }
  }

  private names(i: number): boolean {
    const call = this.calls.at(-1);
    if (!call || call.names === "none") return false;
    if (call.names === "everyOther" && call.argument % 2 === 1) return false;
    const before = significant(this.tokens, i, -1);
    const alone = isSign(before, "(") || isSign(before, ",");
    return alone && isSign(significant(this.tokens, i, 1), ",");
  }
}
