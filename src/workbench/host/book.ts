import type { Engine } from "../engine/contract";
import type { HostEvents } from "./events/hub";
import type { FunctionBroker } from "./functions/broker";
import type { HostOptions } from "./options";
import type { Pane } from "./pane";
import type { References } from "./references";

/** What every object of the model reaches: the spreadsheet and the host's own services. */
export interface Book {
  readonly engine: Engine;
  readonly references: References;
  readonly events: HostEvents;
  readonly functions: FunctionBroker;
  readonly pane: Pane;
  readonly options: HostOptions;
}
