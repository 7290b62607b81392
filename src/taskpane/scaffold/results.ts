/** What came of a run, in the user's words. */
export interface Told {
  readonly title: string;
  readonly text: string;
  /** Whether the board is worth a look now. */
  readonly board: boolean;
}

export const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? "" : "s"}`;

export const scaffolded = (added: readonly string[]): Told =>
  added.length === 0
    ? { title: "Everything was there already", text: "Nothing was changed.", board: true }
    : {
        title: "The plan is set up",
        text: `Added: ${counted(added.length, "part")}. Record what Members say on Member rows, and what the office does on Activities.`,
        board: true,
      };

export const undone = (removed: readonly string[]): Told => ({
  title: "Taken back",
  text:
    removed.length > 0
      ? `Removed: ${removed.join(", ")}.`
      : "What the last run added is gone. All else is as it was.",
  board: false,
});

export const exampleFilled = (asOf: string): Told => ({
  title: "The example is filled in",
  text: `Invented records as of ${asOf}, each marked Example. One click removes them again.`,
  board: true,
});

export const exampleRemoved: Told = {
  title: "The example is removed",
  text: "Rows that somebody had made their own were kept.",
  board: false,
};
