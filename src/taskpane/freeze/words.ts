import type { FrozenFile } from "./make";

interface Told {
  readonly intent: "success" | "warning";
  readonly title: string;
  readonly text: string;
}

const NOTHING_KNOWN =
  "Record what is known first if it is meant to tell more than that nothing is known.";
const DIFFERS =
  "The Scoreboard in this workbook still shows other figures: it waits for calculation, or its formula was changed. The copy holds what the tables give.";

/** What the copy says, and what to know before it is sent. */
const about = ({ headline, judged, differs }: FrozenFile): readonly string[] => [
  headline,
  ...(judged ? [] : [NOTHING_KNOWN]),
  ...(differs ? [DIFFERS] : []),
];

const intentOf = ({ judged, differs }: FrozenFile): Told["intent"] =>
  judged && !differs ? "success" : "warning";

export const openedWords = (file: FrozenFile): Told => ({
  intent: intentOf(file),
  title: "The copy is in a new workbook",
  text: [...about(file), "It holds values only: save it, print it, send it."].join(" "),
});

/** Excel for the web and some others cannot open a new workbook from here. */
export const notOpenedWords = (file: FrozenFile): Told => ({
  intent: "warning",
  title: "The copy is ready, but Excel did not open it",
  text: [...about(file), "Download it as a file instead."].join(" "),
});
