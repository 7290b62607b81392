import type { TabOf } from "../common/Screens";
import type { ScreenProps } from "../screen";

/** What can be done with Member books, in the order in which it is done. */
export const PARTS: readonly TabOf<string, ScreenProps>[] = [
  { name: "Share", load: async () => (await import("./share/Share")).Share },
  { name: "Collect", load: async () => (await import("./collect/Collect")).Collect },
];
