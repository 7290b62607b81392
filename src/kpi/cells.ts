import { serial, serialFromText } from "./dates";
import type { SerialDate } from "./dates";
import { exactOfNumber, exactOfText, isWithinReach } from "./exact";
import type { Exact } from "./exact";

/** Rule 1.3: null, undefined, "", blanks, and the 0 that desktop Excel passes for an empty cell. */
export function isEmpty(cell: unknown): boolean {
  return cell === 0 || isBlank(cell);
}

/** Empty even where a 0 would be a figure. */
function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Rule 1.4: error cells arrive as objects; a number that is not finite is no value either. */
export function isError(cell: unknown): boolean {
  return (
    (typeof cell === "object" && cell !== null) ||
    (typeof cell === "number" && !Number.isFinite(cell))
  );
}

/** A text cell, trimmed; a number is its shortest text, "" is empty. null where the cell is an error. */
export function textIn(cell: unknown): string | null {
  if (typeof cell === "string") return cell.trim();
  if (isEmpty(cell)) return "";
  if (isError(cell)) return null;
  return String(cell).toUpperCase();
}

/** Rule 1.2: a serial day number, its time of day dropped, or text yyyy-mm-dd; all else is bad. */
export function dateIn(cell: unknown): SerialDate | "empty" | "bad" {
  if (typeof cell === "number") return cell === 0 ? "empty" : (serial(cell) ?? "bad");
  if (isEmpty(cell)) return "empty";
  if (typeof cell !== "string") return "bad";
  return serialFromText(cell.trim()) ?? "bad";
}

/**
 * Rule 1.4: a number or plain decimal text, "beyond" where it is too large or too small to reckon with.
 * A 0 is the figure 0 here: rules 2.6 and 3.4 say what it means.
 */
export function figureIn(cell: unknown): Exact | "empty" | "bad" | "beyond" {
  if (isBlank(cell)) return "empty";
  const figure = exactIn(cell);
  if (figure === null) return "bad";
  return isWithinReach(figure) ? figure : "beyond";
}

function exactIn(cell: unknown): Exact | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? exactOfNumber(cell) : null;
  return typeof cell === "string" ? exactOfText(cell.trim()) : null;
}
