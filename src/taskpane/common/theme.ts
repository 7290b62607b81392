import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { createContext } from "react";

/** The pane's one accent: a quiet customs blue. Shade 80 bears white text at 6.4 : 1. */
const accent: BrandVariants = {
  10: "#07131d",
  20: "#0c2132",
  30: "#0f2c43",
  40: "#123754",
  50: "#164264",
  60: "#1b4d74",
  70: "#215883",
  80: "#276391",
  90: "#3775a4",
  100: "#4587ba",
  110: "#5f98c4",
  120: "#77a9cf",
  130: "#90bada",
  140: "#a9cbe5",
  150: "#c3dcef",
  160: "#deecf8",
};

export type ThemeName = "light" | "dark";

/** For what Fluent's tokens do not cover: the colours of statuses. */
export const ThemeContext = createContext<ThemeName>("light");

const dark = createDarkTheme(accent);

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(accent),
  dark: {
    ...dark,
    // On dark ground the default shades of a brand are too dim to read as text.
    colorBrandForeground1: accent[130],
    colorBrandForeground2: accent[140],
    colorBrandForegroundLink: accent[130],
    colorCompoundBrandForeground1: accent[130],
    colorCompoundBrandStroke: accent[120],
    // Fluent's own is a shade too dim for small words: 4.2 : 1.
    colorStatusDangerForeground1: dark.colorStatusDangerForeground2,
  },
};
