import { assembleEngine } from "./assemble";
import type { Engine } from "./contract";
import { headlessPlugins } from "./univer/plugins";
import { uiPlugins } from "./univer/ui-plugins";

export * from "./contract";

/**
 * Opens an empty book with the sheet Sheet1. The grid is drawn into the container; without one
 * everything works that needs no screen, for tests.
 */
export const createEngine = (container: HTMLElement | null): Engine =>
  assembleEngine(container ? uiPlugins(container) : headlessPlugins).engine;
