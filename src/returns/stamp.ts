import { calendarOf, serial, serialFromText } from "../kpi";
import type { SerialDate } from "../kpi";
import { FORMAT_VERSION, PROPERTIES } from "./format";
import type { Decoded, FormatProblem, Stamp } from "./format";

/** The parts of a stamp as they stand in a file, before anyone believes them. */
export type RawStamp = Readonly<Record<keyof Stamp, unknown>>;

const PLAN_HASH = /^[0-9a-f]{16}$/;
/** Longer than any name or code in use; what is longer was not written by us. */
const LONGEST = 400;
const CONTROL = /\p{Cc}/u;

/** The custom properties that carry a stamp, by name. */
export function stampToProperties(stamp: Stamp): readonly { name: string; value: string }[] {
  return [
    { name: PROPERTIES.format, value: String(stamp.format) },
    { name: PROPERTIES.planHash, value: stamp.planHash },
    { name: PROPERTIES.planName, value: stamp.planName },
    { name: PROPERTIES.member, value: stamp.member },
    { name: PROPERTIES.issued, value: isoOf(stamp.issued) },
  ];
}

/** The stamp that a document's custom properties carry; other properties do not matter. */
export function stampFromProperties(
  properties: readonly { readonly name: string; readonly value: unknown }[],
): Decoded<Stamp> {
  const found = new Map(properties.map(({ name, value }) => [name, value]));
  return readStamp({
    format: found.get(PROPERTIES.format),
    planHash: found.get(PROPERTIES.planHash),
    planName: found.get(PROPERTIES.planName),
    member: found.get(PROPERTIES.member),
    issued: found.get(PROPERTIES.issued),
  });
}

/** Checks every part. Of a later version nothing but its number is looked at: the rest may have moved. */
export function readStamp(raw: RawStamp): Decoded<Stamp> {
  if (Object.values(raw).every((part) => part === undefined || part === null)) {
    return failed({ kind: "absent" });
  }
  const format = wholeNumber(raw.format);
  if (format === null || format < 1) return damaged("its format version");
  if (format > FORMAT_VERSION) return failed({ kind: "newer", version: format });
  const planHash = line(raw.planHash)?.toLowerCase();
  if (planHash === undefined || !PLAN_HASH.test(planHash)) return damaged("the plan's hash");
  const planName = line(raw.planName);
  if (planName === null) return damaged("the plan's name");
  const member = line(raw.member);
  if (member === null) return damaged("the Member's code");
  const issued = dayIn(raw.issued);
  if (issued === null) return damaged("the issue date");
  return { ok: true, value: { format, planHash, planName, member, issued } };
}

/** A day as yyyy-mm-dd. */
export function isoOf(date: SerialDate): string {
  const { year, month, day } = calendarOf(date);
  return [String(year).padStart(4, "0"), twoDigits(month), twoDigits(day)].join("-");
}

/** A serial number or text yyyy-mm-dd; null for anything else. */
export function dayIn(cell: unknown): SerialDate | null {
  if (typeof cell === "number") return serial(cell);
  return typeof cell === "string" ? serialFromText(cell.trim()) : null;
}

/** A line of text, trimmed, of a sensible length; a number is its shortest text. null for anything else. */
export function line(cell: unknown): string | null {
  const isPlain = typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell));
  const text = isPlain ? String(cell).trim() : "";
  return text === "" || text.length > LONGEST || CONTROL.test(text) ? null : text;
}

export const damaged = (what: string): Decoded<never> => failed({ kind: "damaged", what });

const failed = (problem: FormatProblem): Decoded<never> => ({ ok: false, problem });

const twoDigits = (figure: number): string => String(figure).padStart(2, "0");

function wholeNumber(cell: unknown): number | null {
  const text = line(cell);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
