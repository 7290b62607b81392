import type { Pace } from "../guards/pace";
import { refuse } from "../guards/refuse";
import type { Limits } from "../limits";

/** Guard 6: counts what a file makes the reader keep, over the whole book. */
export class Budget {
  readonly limits: Limits;
  private readonly pace: Pace;
  private cells = 0;
  private formulaCharacters = 0;
  private tables = 0;
  private names = 0;

  constructor(limits: Limits, pace: Pace) {
    this.limits = limits;
    this.pace = pace;
  }

  cell(): void {
    if (++this.cells > this.limits.cells) refuse("tooManyCells", this.limits.cells);
  }

  /** Few bytes of a file can stand for much work here: the clock is looked at each time. */
  formula(characters: number): void {
    this.pace.check();
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
