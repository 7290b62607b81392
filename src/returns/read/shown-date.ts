import { longDate } from "../../kpi";
import { dayOfNumber } from "./dates";

/** A number in a date cell as people write a day; the bare number where it is none. */
export function longDateOf(number: number): string {
  const day = dayOfNumber(number);
  return day.is === "day" ? longDate(day.day) : String(number);
}
