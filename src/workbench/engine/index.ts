import { assembleEngine } from "./assemble";
import type { Engine } from "./contract";
import { uiPlugins } from "./univer/ui-plugins";

export * from "./contract";

/** Opens an empty book with the sheet Sheet1 and draws the grid into the container. */
export const createEngine = (container: HTMLElement): Engine =>
  assembleEngine(uiPlugins(container));
