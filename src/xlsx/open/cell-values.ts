import { ERROR_CODES } from "../model/cells";
import type { CellValue } from "../model/cells";
import { serialOfIso } from "./iso-dates";
import { cellText } from "./strings";
import type { RichText } from "./strings";
import { integerOf, numberOf, oneOf } from "./values";

/** What a cell element says of its value. */
export interface RawValue {
  readonly type: string;
  /** Of its <v>; null where there is none. */
  readonly text: string | null;
  /** Of its <is>. */
  readonly inline: RichText | null;
}

/** The value, or undefined where the cell holds nothing that can be. */
export type ReadValue = { readonly value: CellValue; readonly source?: RichText } | undefined;

const textValue = (source: RichText | undefined): ReadValue =>
  source && { value: source.text, source };

const defined = (value: CellValue | null): ReadValue => (value === null ? undefined : { value });

const BOOLEANS = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

const READERS: ReadonlyMap<string, (text: string, strings: readonly RichText[]) => ReadValue> =
  new Map([
    ["n", (text) => defined(numberOf(text))],
    ["s", (text, strings) => textValue(strings[integerOf(text) ?? -1])],
    ["b", (text) => defined(BOOLEANS.get(text.trim()) ?? null)],
    ["d", (text) => defined(serialOfIso(text.trim()))],
    ["e", (text) => ({ value: { error: oneOf(text.trim(), ERROR_CODES, "#VALUE!") } })],
  ]);

export function readValue(raw: RawValue, strings: readonly RichText[]): ReadValue {
  if (raw.inline) return textValue(raw.inline);
  if (raw.type === "str") return { value: raw.text === null ? null : cellText(raw.text) };
  if (raw.text === null || raw.text.trim() === "") return { value: null };
  // A cell that says inlineStr and has a <v> is one of some old programs: its text is in there.
  if (raw.type === "inlineStr") return { value: cellText(raw.text) };
  return READERS.get(raw.type)?.(raw.text, strings);
}
