import { useEffect, useState } from "react";
import type { BookState, ExampleState } from "../../excel";
import { useBook } from "../common/book";

/**
 * Whether the example is, or could be, in the book; asked anew whenever `moment` changes. A book
 * without the plan can have it, since it is scaffolded first.
 */
export const useExampleState = (book: BookState | undefined, moment: unknown): ExampleState => {
  const { exampleState } = useBook();
  const [seen, setSeen] = useState<ExampleState>("impossible");
  const naming = book?.condition === "complete" ? book.naming : undefined;
  useEffect(() => {
    if (naming === undefined) return;
    let current = true;
    exampleState(naming).then(
      (state) => current && setSeen(state),
      // A book that cannot be read now is not offered the example; the screen works without.
      () => current && setSeen("impossible"),
    );
    return () => {
      current = false;
    };
  }, [exampleState, naming, moment]);
  if (book === undefined || book.conflicts.length > 0) return "impossible";
  if (book.condition === "blank" || book.condition === "none") return "possible";
  return book.condition === "complete" ? seen : "impossible";
};
