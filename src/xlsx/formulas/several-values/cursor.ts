import { isSign } from "../lexer";
import type { Token } from "../lexer";

const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "%"]);
const ENDS = new Set([",", ")", "}", ";"]);

/** A place among the tokens of a formula, and the steps from it that need no understanding. */
export class Cursor {
  protected at = 0;

  constructor(protected readonly tokens: readonly Token[]) {}

  protected get token(): Token | undefined {
    return this.tokens[this.at];
  }

  protected skipSpaces(): number {
    while (this.token?.kind === "space") this.at++;
    return this.at;
  }

  /** Behind the last token that is no space. */
  protected endOf(start: number): number {
    let end = this.at;
    while (end > start && this.tokens[end - 1]?.kind === "space") end--;
    return end;
  }

  protected isAtEnd(): boolean {
    this.skipSpaces();
    return !this.token || (this.token.kind === "sign" && ENDS.has(this.token.text));
  }

  protected takeSign(text: string): boolean {
    this.skipSpaces();
    if (!isSign(this.token, text)) return false;
    this.at++;
    return true;
  }

  protected takeOperator(): boolean {
    const { token } = this;
    if (token?.kind !== "sign" || !OPERATORS.has(token.text)) return false;
    this.at++;
    return true;
  }

  /** A blank between two references gives the cells that both have. */
  protected intersects(): boolean {
    if (this.token?.kind !== "space") return false;
    const next = this.tokens[this.at + 1];
    return (
      next !== undefined &&
      (["word", "sheet", "number", "bracket"].includes(next.kind) || isSign(next, "("))
    );
  }

  /** "Sheet!", "'My sheet'!"; true for "First:Last!", which is several sheets. */
  protected takeSheet(): boolean {
    const bang = (ahead: number) => isSign(this.tokens[this.at + ahead], "!");
    if (bang(1)) this.at += 2;
    else if (isSign(this.tokens[this.at + 1], ":") && bang(3)) {
      this.at += 4;
      return true;
    }
    return false;
  }
}
