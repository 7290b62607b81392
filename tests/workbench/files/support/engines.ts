import "../../../support/iterator-helpers";
import type { FunctionDefinition } from "../../../../src/workbench/engine/contract";
import { createEngine, type Engine } from "../../../../src/workbench/engine";
import { fromEngine } from "../../../../src/workbench/files/from-engine";
import { Pace } from "../../../../src/workbench/files/pace";
import { toEngine } from "../../../../src/workbench/files/to-engine";
import { open, save, type Workbook } from "../../../../src/xlsx";
import { CUSTOM_FUNCTIONS } from "../../../xlsx/support/everything";

const engines: Engine[] = [];

/** A blank engine without a screen; closed by `closeEngines`. */
export function blankEngine(): Engine {
  const engine = createEngine(null);
  engines.push(engine);
  return engine;
}

/** To be called after each test. */
export function closeEngines(): void {
  for (const engine of engines.splice(0)) engine.dispose();
}

/** The functions of the add-in that the books for tests call. */
export const ADD_IN: readonly FunctionDefinition[] = CUSTOM_FUNCTIONS.map((name) => ({
  ...{ id: name, name, description: "", parameters: [], resultDimensionality: "scalar" },
  ...{ acceptsErrors: false, volatile: false, cancelable: false },
}));

/** A book in an engine, calculated. */
export async function inEngine(book: Workbook): Promise<{ engine: Engine; lost: string[] }> {
  const engine = blankEngine();
  const lost = await toEngine(book, engine, new Pace(), ADD_IN);
  engine.calculation.calculate("FullRebuild");
  await engine.calculation.whenCalculated();
  return { engine, lost: [...lost] };
}

export const readBack = async (engine: Engine) => fromEngine(engine, new Pace());

/** The book through a file's bytes. */
export async function throughFile(
  book: Workbook,
  customFunctions: readonly string[] = [],
): Promise<Workbook> {
  const { book: opened } = await open(await save(book, { customFunctions }), { customFunctions });
  return opened;
}
