import type { TabOf } from "./common/Screens";
import type { BookStateHolder } from "./useBookState";

export type ScreenName = "Scaffold" | "Board" | "Members";

/** What every screen gets. */
export interface ScreenProps {
  /** What is in the workbook, with its naming. */
  readonly book: BookStateHolder;
  readonly goTo: (screen: ScreenName) => void;
}

export type Screen = TabOf<ScreenName, ScreenProps>;
