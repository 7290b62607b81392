/**
 * The one script that stands before office.js in the pane's page: it gives office.js the functions
 * by which it talks to its host (docs/host-protocol.md §1) and leads them to the parent window.
 */
import type { Host } from "./host";
import type { PaneMessage, Reply } from "./transport/connection";
import type { Json } from "./protocol/wire";

/** How office.js learns that it runs in Excel, in a shared runtime (1) with custom functions (2). */
const HOST_INFO = "Excel$Mac$16.01$en-US$corr$$$3";

interface PaneWindow extends Window {
  _osfHostAPI(handler: string, message: PaneMessage, reply: Reply): void;
  _osfHostRegisterEvent(
    handler: string,
    message: PaneMessage,
    fire: Reply,
    reply: Reply,
  ): { eventCallbackId: number };
  _osfHostUnregisterCallback(id: number): void;
  _enableFullDialogAPI: boolean;
  webkit: unknown;
}

/**
 * Copies what comes from the parent window into this one's own arrays and objects: office.js asks
 * `instanceof Array`, and custom functions may change their arguments.
 */
function adopt(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from(value as readonly Json[], adopt);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, adopt(item)]));
}

const adopting =
  (receive: Reply): Reply =>
  (payload) => {
    receive(adopt(payload));
  };

function bridge(pane: PaneWindow, host: Host): void {
  const connection = host.connect();
  pane.sessionStorage.setItem("hostInfoValue", HOST_INFO);
  // Never called, but without it office.js would not ask for its context.
  pane.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  // Makes office.js ask the host for dialogs, which refuses, instead of opening a window that
  // would wait for ever.
  pane._enableFullDialogAPI = true;
  pane._osfHostAPI = (_, message, reply) => {
    connection.invoke(message, adopting(reply));
  };
  pane._osfHostRegisterEvent = (_, message, fire, reply) => ({
    eventCallbackId: connection.register(message, adopting(fire), adopting(reply)),
  });
  pane._osfHostUnregisterCallback = (id) => {
    connection.unregister(id);
  };
}

bridge(
  window as unknown as PaneWindow,
  (window.parent as unknown as { readonly workbenchHost: Host }).workbenchHost,
);
