import type { BookRecord } from "../record/record";

/** What is in the book, as plain data: enough to tell ours from foreign and to see what is missing. */
export interface Survey {
  /** The names of all sheets in the order of their tabs. */
  readonly tabs: readonly string[];
  /** The sheet in view. */
  readonly active: string;
  readonly sheets: readonly SheetFound[];
  readonly tables: readonly TableFound[];
  readonly names: readonly NameFound[];
  readonly record: BookRecord | undefined;
}

/** A cell as `formulas` gives it: a constant, or text that begins with "=". "" is empty. */
export type FoundCell = string | number | boolean;
export type FoundGrid = readonly (readonly FoundCell[])[];

export interface SheetFound {
  readonly name: string;
  readonly visible: boolean;
  /** The upper left corner of the sheet: enough to recognise it by. */
  readonly top: FoundGrid;
}

export interface TableFound {
  readonly name: string;
  readonly sheet: string;
  /** Headers and rows together, without the sheet. */
  readonly address: string;
  readonly headers: readonly string[];
}

export interface NameFound {
  readonly name: string;
  readonly formula: string;
}

/** More about a sheet that has been recognised as ours. */
export interface SheetDetails {
  /** Its cells from A1 on, where they had to be read; empty for a blank sheet. */
  readonly cells: FoundGrid;
  /** Headers (of a table) and addresses (of other cells) that have no validation. */
  readonly unvalidated: readonly string[];
  /** How many conditional formats there are where the blueprint wants some. */
  readonly conditionalFormats: number;
}

/** Names in Excel differ by more than case. */
export const sameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase("en") === other.toLocaleLowerCase("en");

/** Headers are compared as the functions do: trimmed and without case (docs/kpi-rules.md 1.5). */
export const sameHeader = (one: string, other: string): boolean =>
  sameName(one.trim(), other.trim());
