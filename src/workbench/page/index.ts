/** The workbench: a spreadsheet beside an add-in's task pane, which talk through office.js alone. */
import "./page.css";
import type { Engine } from "../engine";
import { createEngine } from "../engine";
import type { Host } from "../host";
import { createHost } from "../host";
import { describeAddin, loadFunctions, makePaneToggle, showPane } from "./addin";
import { makeAutosave } from "./autosave";
import { showCalculation } from "./calculation";
import { element } from "./elements";
import { makeKeeper } from "./keeper";
import { makeNewBook } from "./new-book";
import { showNotice } from "./notices";
import { makeSplitter } from "./splitter";
import { makeTheme } from "./theme";

/** What the page keeps on its window, for its tests and for the curious. */
export interface Workbench {
  readonly engine: Engine;
  readonly host: Host;
}

declare global {
  interface Window {
    /** Where the bridge in the pane's page finds the host. */
    workbenchHost: Host;
    workbench: Workbench;
  }
}

const BOOK_NAME = "Book1.xlsx";

async function start(): Promise<void> {
  const addin = await describeAddin();
  document.title = `Workbench: ${addin.name}`;

  const engine = createEngine(element("grid"));
  engine.events.on("notice", showNotice);
  const pane = makePaneToggle((visible) => host.paneShown(visible));
  const host = createHost(engine, {
    bookName: BOOK_NAME,
    showPane: pane.show,
    openWindow: (url) => window.open(url, "_blank", "noopener"),
    onRefusal: (call) =>
      showNotice({
        severity: "warning",
        title: "Not supported by the workbench",
        message: `The add-in called ${call}, which works in Excel only.`,
      }),
    // To the browser's console, where defects are looked for.
    onDefect: (error) => reportError(error),
  });
  window.workbench = { engine, host };
  window.workbenchHost = host;

  makeTheme(engine);
  makeSplitter();
  showCalculation(engine);
  const autosave = makeAutosave(engine, makeKeeper());
  makeNewBook(engine, () => showPane(addin));

  const metadata = await loadFunctions(addin);
  if (metadata !== null) for (const refusal of host.defineFunctions(metadata)) warn(refusal);
  await autosave.restore();
  window.addEventListener("pagehide", () => void autosave.flush());
  showPane(addin);
  document.documentElement.dataset["ready"] = "true";
}

function warn(message: string): void {
  showNotice({ severity: "warning", title: "Custom functions", message });
}

start().catch((error: unknown) => {
  showNotice({
    severity: "error",
    title: "The workbench could not start",
    message: `${error instanceof Error ? error.message : String(error)} Reload the page to try again.`,
  });
  throw error;
});
