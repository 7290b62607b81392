/** A moment as document properties write it: ISO 8601 to the second, in UTC. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export const isMoment = (text: string): boolean =>
  MOMENT.test(text) && !Number.isNaN(Date.parse(text));

/** Null for what is no date and time. Fractions of seconds are left out, other zones turned to UTC. */
export function momentOf(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.test(trimmed)) return null;
  const zoned = /T[\d:.]+$/.test(trimmed) ? `${trimmed}Z` : trimmed;
  const date = new Date(zoned);
  if (Number.isNaN(date.getTime())) return null;
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  return isMoment(moment) ? moment : null;
}
