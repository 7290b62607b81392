import { exampleTraces, PREFILLED_COLUMNS, type Naming } from "../../workbook";
import type { FoundGrid } from "../survey/survey";
import { readTables, type ExampleGrids } from "./tables";

/**
 * - `possible`: nothing has been recorded, so that the example meets nobody's rows
 * - `present`: rows of the example are there
 * - `impossible`: somebody has recorded something
 */
export type ExampleState = "possible" | "present" | "impossible";

const PREFILLED: readonly string[] = PREFILLED_COLUMNS;

/** Whether rows hold nothing but what Scaffold itself fills in. */
const isUnrecorded = ([headers = [], ...rows]: FoundGrid, prefilled: readonly string[]): boolean =>
  rows.every((row) =>
    row.every((cell, at) => cell === "" || prefilled.includes(String(headers[at]))),
  );

export const exampleStateOf = (grids: ExampleGrids): ExampleState => {
  const traces = exampleTraces(grids.kpis, grids.memberRows, grids.activities);
  if (Object.values(traces).some(({ clear, remove }) => clear.length + remove.length > 0)) {
    return "present";
  }
  const { memberRows, activities } = grids;
  return isUnrecorded(memberRows, PREFILLED) && isUnrecorded(activities, [])
    ? "possible"
    : "impossible";
};

/** Looks whether the fictional example is, or could be, in the book. One round trip. */
export const readExampleState = (naming: Naming): Promise<ExampleState> =>
  Excel.run(async (context) => exampleStateOf(await readTables(context, naming)));
