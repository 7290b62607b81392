/** The door: a host that lets any Excel add-in drive the workbench's spreadsheet. */
import type { Engine } from "../engine/contract";
import { Host } from "./host";
import type { HostOptions } from "./options";

export type { Host } from "./host";
export type { HostOptions } from "./options";

/** Puts a host before the spreadsheet. The page makes it reachable as `window.workbenchHost`. */
export function createHost(engine: Engine, options: HostOptions): Host {
  return new Host(engine, options);
}
