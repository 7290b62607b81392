/** The board as a book of values. */
export { freeze, saysTheSame } from "./freeze";
export type { FrozenBoard } from "./frozen-board";
export { frozenBook } from "./frozen-book";
export { headlineOf, isJudged } from "./headline";
