import { STATUSES, type Colour, type MemberStatus } from "../kpi";

/** "#RRGGBB". */
type Color = `#${string}`;

/** Fill and text of a coloured word. */
export interface Tone {
  readonly fill: Color;
  readonly color: Color;
}

/**
 * The colours of docs/kpi-rules.md 8. Text on fill keeps a contrast of at least 4.5:1, also in grey
 * print and for every kind of colour-blindness; the fills differ in lightness, so that they can be
 * told apart without hue: red is the darkest, then green, amber and grey.
 */
export const TONES: Readonly<Record<Colour, Tone>> = {
  red: { fill: "#B42318", color: "#FFFFFF" },
  amber: { fill: "#FFC247", color: "#33240A" },
  grey: { fill: "#EEF0F3", color: "#3A4150" },
  green: { fill: "#56B8A0", color: "#04231D" },
};

/** A word and how it is coloured. */
export interface TonedWord {
  readonly word: string;
  readonly tone: Tone;
}

/** From worst to best. */
export const STATUS_TONES: readonly TonedWord[] = STATUSES.map(({ word, colour }) => ({
  word,
  tone: TONES[colour],
}));

const MEMBER_STATUS_COLOURS: Readonly<Record<MemberStatus, Colour>> = {
  Yes: "green",
  "In progress": "amber",
  No: "red",
  "Not applicable": "grey",
};

export const MEMBER_STATUS_TONES: readonly TonedWord[] = Object.entries(MEMBER_STATUS_COLOURS).map(
  ([word, colour]) => ({ word, tone: TONES[colour] }),
);

/** Of the book's own furniture: titles, hints, cells to fill, sheet tabs. */
export const INK = {
  title: "#12375B",
  hint: "#50596B",
  warning: "#B42318",
  inputFill: "#FFF6D6",
  inputText: "#12375B",
  inputBorder: "#B08900",
  headerFill: "#DCE6F1",
} as const;

export const TAB_COLORS = {
  /** Sheets to read. */
  result: "#12375B",
  /** Sheets to write in through the year. */
  record: "#D18F00",
  /** Sheets that are set up once. */
  setUp: "#7A8699",
} as const;
