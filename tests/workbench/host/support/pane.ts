import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { type DOMWindow, JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Host } from "../../../../src/workbench/host";

const OFFICE_JS = join(process.cwd(), "node_modules/@microsoft/office-js/dist");
const BRIDGE = join(process.cwd(), "src/workbench/host/bridge.ts");
const ORIGIN = "http://localhost/";
const HOST_INFO = "Excel$Mac$16.01$en-US$corr$$$3";

/** The globals of a page in which the real office.js runs. */
export interface PaneWindow extends DOMWindow {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  OfficeRuntime: {
    readonly storage: {
      setItem(key: string, value: string): Promise<void>;
      getItem(key: string): Promise<string | null>;
    };
  };
  CustomFunctions: typeof CustomFunctions;
}

export interface Pane {
  readonly window: PaneWindow;
  /** Errors that the page has met, as a browser's console would show them. */
  readonly errors: readonly string[];
  close(): void;
}

/** Serves the bridge as the workbench builds it, and the office.js package from the disk. */
class PaneFiles extends ResourceLoader {
  static readonly #bridge = buildSync({
    entryPoints: [BRIDGE],
    bundle: true,
    write: false,
    format: "iife",
  }).outputFiles[0]?.contents;

  override fetch(url: string) {
    const path = url.slice(ORIGIN.length);
    const content =
      path === "host-bridge.js" ? PaneFiles.#bridge : readFileSync(join(OFFICE_JS, path));
    return Object.assign(Promise.resolve(Buffer.from(content ?? [])), { abort: () => undefined });
  }
}

/** Opens a page as the workbench serves it: the bridge stands before the unmodified office.js. */
export async function openPane(host: Host): Promise<Pane> {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error: Error) => errors.push(error.message));
  virtualConsole.on("error", (...parts: unknown[]) => errors.push(parts.map(String).join(" ")));
  const dom = new JSDOM(
    `<!doctype html><script src="/host-bridge.js"></script><script src="/office.js"></script>`,
    {
      url: `${ORIGIN}pane.html?_host_Info=${HOST_INFO}`,
      runScripts: "dangerously",
      resources: new PaneFiles(),
      virtualConsole,
      beforeParse: (window) => Object.assign(window, { workbenchHost: host }),
    },
  );
  const window = dom.window as unknown as PaneWindow;
  await until(() => typeof (window as Partial<PaneWindow>).Office?.onReady === "function");
  await window.Office.onReady();
  return {
    window,
    errors,
    close: () => {
      window.close();
    },
  };
}

/** Polls until the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
