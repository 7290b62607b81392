import type { TabOf } from "../common/Screens";
import type { ScreenProps } from "../screen";

/**
 * What can be done with Member books, in the order in which it is done. Without any there is no tab
 * Members. A part is
 * `{ name: "Share", load: async () => (await import("./share/Share")).Share }`.
 */
export const PARTS: readonly TabOf<string, ScreenProps>[] = [];
