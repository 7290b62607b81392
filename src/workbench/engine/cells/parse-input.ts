import { CellValueType as UniverType, type ICellData, numfmt } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";
import type { CellValue } from "../contract";
import { serialOfIso } from "./serial-dates";

/** What typing something into a cell makes of it. */
interface ParsedInput {
  readonly cell: ICellData;
  /** The number format that comes with it ("5%", "1/2/2020"), for cells that have none. */
  readonly numberFormat?: string;
}

/** Empties a cell of contents; its looks stay. */
export const BLANK: ICellData = { v: null, t: null, f: null, si: null, p: null };

const text = (value: string): ICellData => ({ ...BLANK, v: value, t: UniverType.STRING });
const number = (value: number): ICellData => ({ ...BLANK, v: value, t: UniverType.NUMBER });
const truth = (value: boolean): ICellData => ({
  ...BLANK,
  v: value ? 1 : 0,
  t: UniverType.BOOLEAN,
});
const formula = (value: string): ICellData => ({ ...BLANK, f: value });
/** Text that would be read as something else were it typed again. */
const forcedText = (value: string): ICellData => ({
  ...BLANK,
  v: value,
  t: UniverType.FORCE_STRING,
});

/** `asText`: the cell's format is "@". */
export function parseInput(input: CellValue, asText: boolean): ParsedInput {
  if (typeof input === "number") return { cell: number(input) };
  if (typeof input === "boolean") return { cell: truth(input) };
  if (input === "") return { cell: BLANK };
  if (input.startsWith("'")) return { cell: forcedText(input.slice(1)) };
  if (isFormula(input) && !asText) return { cell: formula(input) };
  if (asText) return { cell: text(input) };
  if ((ERROR_TYPE_SET as Set<string>).has(input.toUpperCase())) {
    return { cell: text(input.toUpperCase()) };
  }
  return parseText(input);
}

export const isFormula = (input: CellValue): input is string =>
  typeof input === "string" && input.startsWith("=") && input.length > 1;

const BOOLEAN = /^(true|false)$/i;
const NUMBER = /^[-+($\s\d.,][-+()$%\s\d.,Ee]*$/;
const DATE = /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4}(\s+\d{1,2}(:\d{2}){1,2}(\s*[ap]m)?)?)?$|[a-z]{3,9}/i;
const TIME = /^\d{1,2}(:\d{2}){1,2}(\.\d+)?(\s*[ap]m?)?$|^\d{1,2} [ap]m?$/i;

function parseText(input: string): ParsedInput {
  const trimmed = input.trim();
  if (BOOLEAN.test(trimmed)) return { cell: truth(trimmed.toLowerCase() === "true") };
  const iso = serialOfIso(trimmed);
  if (iso !== null) {
    const whole = Number.isInteger(iso);
    return { cell: number(iso), numberFormat: whole ? "m/d/yyyy" : "m/d/yyyy h:mm" };
  }
  const readers = [
    NUMBER.test(trimmed) && numfmt.parseNumber,
    DATE.test(trimmed) && numfmt.parseDate,
    TIME.test(trimmed) && numfmt.parseTime,
  ];
  for (const read of readers) {
    const parsed = read && read(trimmed);
    if (parsed && typeof parsed.v === "number" && Number.isFinite(parsed.v)) {
      // Of times Excel shows no zero before the hour.
      const format = parsed.z?.replace(/^hh/, "h");
      return { cell: number(parsed.v), ...(format ? { numberFormat: format } : {}) };
    }
  }
  return { cell: text(input) };
}
