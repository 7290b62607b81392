import { figureIn } from "./cells";
import { floor, isWhole } from "./exact";

/** Why a cell does not hold a whole number of 0 or more; "beyond" is as figureIn has it. */
export type NotWhole = "bad" | "beyond";

/** A cell that holds a whole number of 0 or more; empty is 0. */
export function wholeIn(cell: unknown): bigint | NotWhole {
  // Most do; the way through fractions takes ten times as long.
  if (typeof cell === "number" && Number.isSafeInteger(cell) && cell >= 0) return BigInt(cell);
  const figure = figureIn(cell);
  if (figure === "empty") return 0n;
  if (typeof figure === "string") return figure;
  return isWhole(figure) && figure.over >= 0n ? floor(figure) : "bad";
}
