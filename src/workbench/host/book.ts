import type { Engine } from "../engine/contract";
import type { FunctionBroker } from "./functions/broker";
import type { HostEvents } from "./events";
import type { HostOptions } from "./options";
import type { References } from "./references";

/** What every object of the model reaches: the spreadsheet and the host's own services. */
export interface Book {
  readonly engine: Engine;
  readonly references: References;
  readonly events: HostEvents;
  readonly functions: FunctionBroker;
  readonly options: HostOptions;
}
