import { figureIn } from "./cells";
import { floor, isWhole } from "./exact";

/** A cell that holds a whole number of 0 or more; empty is 0. */
export function wholeIn(cell: unknown): bigint | "bad" {
  // Most are; the way through fractions takes ten times as long.
  if (typeof cell === "number" && Number.isSafeInteger(cell))
    return cell < 0 ? "bad" : BigInt(cell);
  const figure = figureIn(cell);
  if (figure === "empty") return 0n;
  if (figure === "bad" || !isWhole(figure) || figure.over < 0n) return "bad";
  return floor(figure);
}
