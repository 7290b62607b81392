import { serialOf } from "../kpi";
import type { SerialDate } from "../kpi";

/** The user's own calendar day. The only clock of the functions. */
export function today(): SerialDate {
  const now = new Date();
  const day = serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (day === null) throw new RangeError("The computer's clock is outside the years 1900 to 9999");
  return day;
}
