import type { BookIdentity, NameKey, Naming, SheetKey, TableKey } from "../../workbook";

/**
 * What the book says of itself, in a custom XML part: which plan it holds, what our things are called
 * in it, and what the last run of Scaffold added. It is written before anything else is touched
 * ("building") and closed by the last call of the run ("complete"), so that a run that was cut off
 * can be told from the work of others, finished and undone.
 */
export interface BookRecord {
  readonly state: "building" | "complete";
  readonly identity: BookIdentity;
  readonly naming: Naming;
  /** The as-of date that the last run gave the book; undefined where it has left the date alone. */
  readonly asOf: number | undefined;
  readonly deeds: readonly Deed[];
}

/** One thing that the last run did to the book, with what is needed to take it back. */
export type Deed =
  | { readonly did: "sheet"; readonly key: SheetKey }
  /** A table made on a sheet that was there; the cells under it are `ours` or were the user's. */
  | { readonly did: "table"; readonly key: TableKey; readonly cells: "ours" | "theirs" }
  | { readonly did: "tableName"; readonly key: TableKey; readonly before: string }
  | { readonly did: "column"; readonly key: TableKey; readonly header: string }
  | {
      readonly did: "header";
      readonly key: TableKey;
      readonly header: string;
      readonly before: string;
    }
  | { readonly did: "name"; readonly key: NameKey }
  | { readonly did: "cell"; readonly key: SheetKey; readonly address: string }
  /** A formula whose references were lost, as it was `before` it was written anew. */
  | {
      readonly did: "formula";
      readonly key: SheetKey;
      readonly address: string;
      readonly before: string;
    }
  | { readonly did: "validation"; readonly key: SheetKey; readonly where: string }
  | { readonly did: "colours"; readonly key: SheetKey };

const sameDeed = (one: Deed, other: Deed): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The deeds of a run that was cut off together with those of the run that finishes it. A table bears
 * the key of its sheet: what is done to a sheet of ours that is new goes with the sheet.
 */
export const joinDeeds = (earlier: readonly Deed[], later: readonly Deed[]): readonly Deed[] => {
  const made = earlier.filter(({ did }) => did === "sheet").map(({ key }) => key);
  const added = later.filter(
    (deed) => !made.includes(deed.key) && !earlier.some((one) => sameDeed(one, deed)),
  );
  return [...earlier, ...added];
};
