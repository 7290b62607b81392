import { assembleEngine } from "./assemble";
import type { Engine } from "./contract";
import { headlessPlugins } from "./univer/plugins";

/** The engine without a screen: everything but what needs one works in Node too. */
export const createHeadlessEngine = (): Engine => assembleEngine(headlessPlugins);
