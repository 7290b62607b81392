import type { Book } from "./book";
import type { Contents } from "./contents";
import type { ExtrasStore } from "./extras";
import type { Formulas } from "./formulas/formulas";
import type { Locks } from "./locks";

/** What the parts of the engine share. */
export interface Context {
  readonly book: Book;
  readonly extras: ExtrasStore;
  readonly formulas: Formulas;
  readonly contents: Contents;
  readonly locks: Locks;
}
