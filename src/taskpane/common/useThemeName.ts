import { useSyncExternalStore } from "react";
import type { ThemeName } from "./theme";

const DARK = "(prefers-color-scheme: dark)";

/** Perceived brightness of "#rrggbb", 0 to 255 (ITU-R BT.601). */
const brightness = (colour: string): number => {
  const value = Number.parseInt(colour.slice(1), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
};

/** Excel's own theme. Excel for Mac has none (docs/platform.md): undefined. */
const officeBackground = (): string | undefined => {
  const theme = (globalThis as { Office?: { context?: { officeTheme?: Office.OfficeTheme } } })
    .Office?.context?.officeTheme;
  return theme?.bodyBackgroundColor;
};

const themeName = (): ThemeName => {
  const background = officeBackground();
  if (background !== undefined && /^#[0-9a-f]{6}$/i.test(background)) {
    return brightness(background) < 128 ? "dark" : "light";
  }
  return window.matchMedia(DARK).matches ? "dark" : "light";
};

const subscribe = (onChange: () => void): (() => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", onChange);
  // Office raises no event that every platform knows; the pane looks again when it comes to the front.
  window.addEventListener("focus", onChange);
  return () => {
    query.removeEventListener("change", onChange);
    window.removeEventListener("focus", onChange);
  };
};

/** Light or dark, as Excel is, else as the system is; follows changes. */
export const useThemeName = (): ThemeName => useSyncExternalStore(subscribe, themeName);
