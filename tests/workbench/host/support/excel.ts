import "../../../support/iterator-helpers";
import { createEngine, type Engine } from "../../../../src/workbench/engine";
import { createHost, type Host, type HostOptions } from "../../../../src/workbench/host";
import { openPane, type Pane, type PaneWindow } from "./pane";

/** A pane with the real office.js, the host and the real spreadsheet behind it. */
export interface ExcelBench {
  readonly engine: Engine;
  readonly host: Host;
  readonly pane: Pane;
  readonly window: PaneWindow;
  /** What the host refused by name, outside of requests. */
  readonly refusals: readonly string[];
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** An empty book, in the same page. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function openExcel(options: Partial<HostOptions> = {}): Promise<ExcelBench> {
  const engine = createEngine(null);
  const refusals: string[] = [];
  const defects: unknown[] = [];
  const host = createHost(engine, {
    bookName: "Book1",
    onRefusal: (call) => refusals.push(call),
    onDefect: (error) => defects.push(error),
    ...options,
  });
  const pane = await openPane(host);
  return {
    engine,
    host,
    pane,
    window: pane.window,
    refusals,
    run: (batch) => pane.window.Excel.run(batch),
    reset: async () => {
      await engine.calculation.whenCalculated();
      engine.clear();
    },
    close: async () => {
      await engine.calculation.whenCalculated();
      pane.close();
      host.dispose();
      engine.dispose();
      expect(defects).toEqual([]);
      expect(pane.errors).toEqual([]);
    },
  };
}

/** How a batch fails, as an add-in sees it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string | undefined;
  readonly statement: string | undefined;
}

/** Runs a batch that has to fail; gives its error. */
export async function failureOf(
  excel: ExcelBench,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<Failure> {
  try {
    await excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return {
      code,
      message,
      location: debugInfo?.errorLocation,
      statement: debugInfo?.statement,
    };
  }
  throw new Error("The batch should have failed.");
}
