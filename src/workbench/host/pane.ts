import type { PaneControl } from "./book";
import type { FunctionBroker } from "./functions/broker";
import type { HostOptions } from "./options";
import type { Connection } from "./transport/connection";

const APP_RUNTIME_EVENT = 65536;
const VISIBILITY_CHANGED = 65539;

/** The add-in's page as the object model sees it: shown or hidden, ready for functions or not. */
export class Pane implements PaneControl {
  startState: "Background" | "Inactive" = "Inactive";
  #visible = true;
  #connection: Connection | null = null;

  constructor(
    private readonly options: HostOptions,
    private readonly functions: FunctionBroker,
  ) {}

  get visible(): boolean {
    return this.#visible;
  }

  connected(connection: Connection): void {
    this.#connection = connection;
    this.functions.lost();
  }

  functionsReady(): void {
    const connection = this.#connection;
    if (connection) {
      this.functions.ready((entries) => {
        connection.messages(entries);
      });
    }
  }

  show(visible: boolean): void {
    this.options.showPane?.(visible);
    this.changed(visible);
  }

  /** The pane was shown or hidden: tells the add-in. */
  changed(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.#connection?.messages([
      [APP_RUNTIME_EVENT, VISIBILITY_CHANGED, "", message, false, false],
    ]);
  }
}
