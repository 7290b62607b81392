/** The workbench: a spreadsheet beside an add-in's task pane, which talk through office.js alone. */
import "./page.css";
import type { Engine } from "../engine";
import { createEngine } from "../engine";
import type { Host } from "../host";
import { createHost } from "../host";
import { describeAddin, loadFunctions, makePaneToggle, showPane } from "./addin";
import { makeAutosave } from "./autosave";
import { BookFile, NEW_FILE } from "./book-file";
import { showCalculation } from "./calculation";
import { keyOfBook, keyOfFile, makeCreateWorkbook, takeFile } from "./created-books";
import { element } from "./elements";
import { listenInPane, makeFileDoors } from "./file-doors";
import { Files } from "./files";
import { makeKeeper, type Keeper } from "./keeper";
import { makeNewBook } from "./new-book";
import { showNotice } from "./notices";
import { ask } from "./question";
import { makeSplitter } from "./splitter";
import { makeTheme } from "./theme";
import { holdBook, tidyBooks } from "./tidy";

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

async function start(): Promise<void> {
  const addin = await describeAddin();
  const engine = createEngine(element("grid"));
  engine.events.on("notice", (notice) => showNotice(notice));
  engine.events.on("question", ({ answer, message, ...question }) => {
    void ask({ ...question, text: message }).then((yes) => {
      answer(yes);
      engine.focus();
    });
  });
  const file = new BookFile(engine);
  const keeper = makeKeeper();
  const pane = makePaneToggle((visible) => host.paneShown(visible));
  const host = createHost(engine, {
    get bookName() {
      return file.state.name;
    },
    createWorkbook: makeCreateWorkbook(engine, keeper),
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
  const key = keyOfBook(location.search);
  holdBook(key);
  const autosave = makeAutosave(engine, file, keeper, key);
  const reopenPane = () => showPane(addin, (frame) => listenInPane(frame, files));
  const files = new Files(engine, file, reopenPane);
  makeNewBook(engine, file, reopenPane);
  makeFileDoors(files);

  const metadata = await loadFunctions(addin);
  if (metadata !== null) for (const refusal of host.defineFunctions(metadata)) warn(refusal);
  await autosave.restore();
  window.addEventListener("pagehide", () => void autosave.flush());
  reopenPane();
  document.documentElement.dataset["ready"] = "true";
  await openWaiting(files, keeper, keyOfFile(key));
  await tidyBooks(keeper, Date.now()).catch(reportError);
}

/** The file of a book that an add-in has made in another tab. */
async function openWaiting(files: Files, keeper: Keeper, key: string): Promise<void> {
  const bytes = await takeFile(keeper, key);
  if (bytes) await files.open(new Blob([bytes as BlobPart]), NEW_FILE.name);
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
