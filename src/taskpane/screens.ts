import { PARTS } from "./members/parts";
import type { Screen } from "./screen";

const MEMBERS: Screen = {
  name: "Members",
  load: async () => (await import("./members/MembersTab")).MembersTab,
};

/** The tabs from left to right. Their code is no part of what the pane opens with. */
export const SCREENS: readonly Screen[] = [
  { name: "Scaffold", load: async () => (await import("./scaffold/ScaffoldTab")).ScaffoldTab },
  { name: "Board", load: async () => (await import("./board/BoardTab")).BoardTab },
  ...(PARTS.length > 0 ? [MEMBERS] : []),
];
