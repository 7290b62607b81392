import { assembleEngine } from "./assemble";
import type { Engine } from "./contract";
import { openGrid } from "./screen/open-grid";
import { headlessPlugins } from "./univer/plugins";

export * from "./contract";

/**
 * Opens an empty book with the sheet Sheet1. The grid is drawn into the container; without one
 * everything works that needs no screen, for tests.
 */
export const createEngine = (container: HTMLElement | null): Engine =>
  container ? openGrid(container) : assembleEngine(headlessPlugins).engine;
