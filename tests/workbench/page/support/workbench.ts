import type { Browser, Frame, Page } from "playwright-core";
import type { Workbench } from "../../../../src/workbench/page";
import { launchBrowser } from "./browser";
import { until } from "./poll";

/** The page keeps its parts on the window for the tests and for the curious. */
declare global {
  interface Window {
    workbench: Workbench;
  }
}

type Scalar = string | number | boolean;

export interface Session {
  readonly page: Page;
  /** The frame of the task pane, in which Office and Excel are the real library's. */
  readonly pane: Frame;
  /** Console errors, uncaught exceptions and requests to elsewhere, as they came. */
  readonly troubles: readonly string[];
  /** Values of an address with its sheet, as "'Member rows'!A1:C3". */
  values(address: string): Promise<Scalar[][]>;
  text(address: string): Promise<string[][]>;
  value(address: string): Promise<Scalar>;
  /** Selects a cell and types into it by keyboard, as a user does. */
  type(address: string, text: string): Promise<void>;
  /** What Excel's error card would say of the cell. */
  message(address: string): Promise<string | null>;
  /** Waits until no formula and no custom function is waiting. */
  calculated(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Reads cells through the engine; `what` is one of its readers. */
function read<T>(page: Page, what: "values" | "text", address: string): Promise<T[][]> {
  return page.evaluate(
    ([what, address]) => {
      const { engine } = window.workbench;
      const area = engine.areas.resolve(address, engine.sheets.active());
      return engine.cells[what](area);
    },
    [what, address] as const,
  ) as Promise<T[][]>;
}

async function select(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    const { engine } = window.workbench;
    engine.selection.select([engine.areas.resolve(address, engine.sheets.active())]);
    engine.focus();
  }, address);
}

/**
 * Ends an entry. On a busy machine Univer's list of suggestions, which is about to close, may swallow
 * the key; an entry that is checked against a list is taken a moment after it.
 */
async function enter(page: Page): Promise<void> {
  await until(
    async () => {
      await page.keyboard.press("Enter");
      return page
        .waitForFunction(() => !window.workbench.engine.isEditing(), undefined, { timeout: 3_000 })
        .then(
          () => "taken",
          () => "editing",
        );
    },
    (state) => state === "taken",
  );
}

/** Opens the workbench in a browser of its own, with nothing kept from before. */
export async function openWorkbench(options: SessionOptions = {}): Promise<Session> {
  const url = process.env["WORKBENCH_URL"];
  if (!url) throw new Error("setup.ts has not started the server.");
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? "light",
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob):/.test(target))
      troubles.push(`request: ${target}`);
  });

  await page.goto(url);
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  const element = await page.waitForSelector('iframe[name="taskpane"]');
  const pane = await element.contentFrame();
  if (!pane) throw new Error("The pane's frame has no document.");
  await pane.waitForFunction(() => typeof Excel !== "undefined");

  return {
    page,
    pane,
    troubles,
    values: (address) => read<Scalar>(page, "values", address),
    text: (address) => read<string>(page, "text", address),
    value: async (address) => (await read<Scalar>(page, "values", address))[0]![0]!,
    type: async (address, text) => {
      await select(page, address);
      await page.keyboard.type(text);
      await enter(page);
    },
    message: (address) =>
      page.evaluate((address) => {
        const { engine } = window.workbench;
        const area = engine.areas.resolve(address, engine.sheets.active());
        return engine.cells.errorMessage(area);
      }, address),
    calculated: () =>
      page.evaluate(async () => {
        await window.workbench.engine.calculation.whenCalculated();
      }),
    close: () => browser.close(),
  };
}
