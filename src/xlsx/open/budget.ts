import { refuse } from "../guards/refuse";
import type { Limits } from "../limits";

/** Guard 6: counts what a file makes the reader keep, over the whole book. */
export class Budget {
  readonly limits: Limits;
  private cells = 0;
  private formulaCharacters = 0;
  private tables = 0;
  private names = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  cell(): void {
    if (++this.cells > this.limits.cells) refuse("tooManyCells", this.limits.cells);
  }

  formula(characters: number): void {
    this.formulaCharacters += characters;
    if (this.formulaCharacters > this.limits.formulaCharacters) refuse("tooManyFormulas");
  }

  table(): void {
    if (++this.tables > this.limits.tables) refuse("tooManyTables", this.limits.tables);
  }

  name(): void {
    if (++this.names > this.limits.names) refuse("tooManyNames", this.limits.names);
  }

  /** Of one sheet. */
  rules(what: string, count: number): void {
    if (count > this.limits.rules) refuse("tooManyRules", what, this.limits.rules);
  }
}
