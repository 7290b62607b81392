import type { Json, RequestBody, ResponseBody } from "../protocol/wire";
import { DocumentError } from "../selected-data";
import { Execute, Method, Registration, Status } from "./methods";
import type { MessageEntry } from "./messages";
import { trafficOf } from "./traffic";

/** A message of office.js; the shape of params depends on the method. */
export interface PaneMessage {
  readonly methodId: number;
  readonly params: unknown;
}

export type Reply = (payload: Json) => void;

/** What a connection needs of the host. */
export interface ConnectionHost {
  context(): Json;
  settings(): Json;
  writeSettings(keys: readonly string[], jsonTexts: readonly string[]): void;
  isEditing(): boolean;
  /** What the common API calls the document's file. */
  url(): string;
  /** Reads or writes what is selected. @throws DocumentError */
  readSelected(args: readonly unknown[]): Promise<Json>;
  writeSelected(args: readonly unknown[]): Promise<void>;
  /** Runs a request and gives its answer; `afterReply` runs once it has been sent. */
  run(body: RequestBody): Promise<{ body: ResponseBody; afterReply: () => void }>;
  openWindow(url: string): boolean;
  commandFinished(command: string, status: number): void;
  /** Says by its name what the workbench does not support. */
  refused(call: string): void;
  /** A defect. */
  failed(error: unknown): void;
}

/** The page of an add-in, from its first message to its unloading. */
export class Connection {
  #nextCallback = 1;
  readonly #callbacks = new Map<number, { readonly id: number; readonly fire: Reply }>();

  constructor(private readonly host: ConnectionHost) {}

  /** `_osfHostAPI`: answers one message. */
  invoke({ methodId, params }: PaneMessage, reply: Reply): void {
    switch (methodId) {
      case Method.getContext:
        reply(this.host.context());
        return;
      case Method.writeSettings:
        reply(this.#writeSettings(params as SettingsParams));
        return;
      case Method.execute:
        this.#execute(params as ExecuteParams, reply).catch((error: unknown) => {
          this.host.failed(error);
          reply([[Status.internalError]]);
        });
        return;
      case Method.unregisterEvent:
        reply([Status.success]);
        return;
      default:
        this.host.refused(`The host method ${String(methodId)}`);
        reply([Status.notSupported]);
    }
  }

  /** `_osfHostRegisterEvent`: gives the id by which the registration is dropped. */
  register({ params }: PaneMessage, fire: Reply, reply: Reply): number {
    const { id } = params as { id: number };
    const callback = this.#nextCallback++;
    if (Object.values(Registration).some((known) => known === id)) {
      this.#callbacks.set(callback, { id, fire });
      reply([Status.success]);
    } else {
      this.host.refused(
        id === DIALOG ? "Office.context.ui.displayDialogAsync" : `Event ${String(id)}`,
      );
      reply([Status.notSupported]);
    }
    return callback;
  }

  unregister(callback: number): void {
    this.#callbacks.delete(callback);
  }

  messages(entries: readonly MessageEntry[]): void {
    this.#fire(Registration.richApiMessage, [entries, Registration.richApiMessage]);
  }

  selectionChanged(): void {
    this.#fire(Registration.selectionChanged, [[], Registration.selectionChanged]);
  }

  settingsChanged(): void {
    this.#fire(Registration.settingsChanged, [[], Registration.settingsChanged]);
  }

  /** A ribbon button: runs the function that the add-in associated with the name. */
  command(commandId: string, functionName: string, sourceId: string): void {
    const event = JSON.stringify({ source: { id: sourceId } });
    this.#fire(Registration.command, [[commandId, functionName, event], Registration.command]);
  }

  #fire(id: number, payload: Json): void {
    for (const callback of [...this.#callbacks.values()]) {
      if (callback.id === id) callback.fire(payload);
    }
  }

  #writeSettings({ keys, values }: SettingsParams): Json {
    this.host.writeSettings(keys, values);
    return [Status.success];
  }

  async #execute(params: ExecuteParams, reply: Reply): Promise<void> {
    switch (params.id) {
      case Execute.richApi:
        await this.#richApi(params.apiArgs, reply);
        return;
      case Execute.getSelectedData:
        reply(await this.#document(() => this.host.readSelected(params.apiArgs)));
        return;
      case Execute.setSelectedData:
        reply(
          await this.#document(async () => {
            await this.host.writeSelected(params.apiArgs);
            return null;
          }),
        );
        return;
      case Execute.getFileProperties:
        reply([[Status.success, [this.host.url()]]]);
        return;
      case Execute.settingsLoad:
        reply([Status.success, this.host.settings()]);
        return;
      case Execute.commandFinished:
        this.host.commandFinished(String(params.apiArgs[0]), Number(params.apiArgs[1]));
        reply([Status.success]);
        return;
      case Execute.openBrowserWindow:
        reply([
          this.host.openWindow(String(params.apiArgs[1])) ? Status.success : Status.notSupported,
        ]);
        return;
      default:
        this.host.refused(`The document method ${String(params.id)} of the common API`);
        reply([Status.notSupported]);
    }
  }

  /** The reply to a call of the common API that reads or writes cells. */
  async #document(work: () => Promise<Json>): Promise<Json> {
    if (this.host.isEditing()) return [Status.cellEditMode];
    try {
      return [[Status.success, await work()]];
    } catch (error) {
      if (error instanceof DocumentError) return [error.status];
      throw error;
    }
  }

  async #richApi(apiArgs: readonly unknown[], reply: Reply): Promise<void> {
    const request = apiArgs[0] as readonly unknown[];
    const body = JSON.parse(String(request[BODY])) as RequestBody;
    // Excel refuses add-ins while the user types into a cell; functions go on.
    if (this.host.isEditing() && trafficOf(body) === "addin") {
      reply([[Status.cellEditMode]]);
      return;
    }
    const answer = await this.host.run(body);
    reply([[Status.success, [200, [], JSON.stringify(answer.body)]]]);
    answer.afterReply();
  }
}

const DIALOG = 10;
const BODY = 4;

interface SettingsParams {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

interface ExecuteParams {
  readonly id: number;
  readonly apiArgs: readonly unknown[];
}
