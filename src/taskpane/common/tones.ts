import { useContext } from "react";
import { STATUSES, type Colour, type Status } from "../../kpi";
import { TONES, type Tone } from "../../workbook/palette";
import { ThemeContext, type ThemeName } from "./theme";

/** As in the workbook, but that on dark ground its red would sink and its pale grey outshine all else. */
const PANE_TONES: Readonly<Record<ThemeName, Readonly<Record<Colour, Tone>>>> = {
  light: TONES,
  dark: {
    ...TONES,
    red: { fill: "#D63B3F", color: "#FFFFFF" },
    grey: { fill: "#6C7585", color: "#FFFFFF" },
  },
};

/** Fill and text of every colour, for the theme that is on. */
export const useTones = (): Readonly<Record<Colour, Tone>> => PANE_TONES[useContext(ThemeContext)];

export const colourOf = (status: Status): Colour =>
  STATUSES.find(({ word }) => word === status)?.colour ?? "grey";

/** What each colour stands for, in a word: colour alone says nothing to many people. */
export const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  red: "Needs action",
  amber: "Watch",
  grey: "No judgement",
  green: "Fine",
};
