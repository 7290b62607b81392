const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;
const DAY = 86_400_000;
/** Day 0 of the 1900 system, with its leap day that never was on 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_OF_MARCH_1900 = 61;

const fraction = (hours = "0", minutes = "0", seconds = "0") =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;

/** The serial of a date as strict files write it ("2019-03-31", with a time or not); null for no date. */
export function serialOfIso(text: string): number | null {
  const time = TIME.exec(text);
  if (time) return fraction(time[1], time[2], time[3]);
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hours, minutes, seconds] = match;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(utc).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  const days = (utc - EPOCH) / DAY;
  const serial = days < FIRST_OF_MARCH_1900 ? days - 1 : days;
  return serial < 0 ? null : serial + fraction(hours, minutes, seconds);
}
