import {
  fillExample,
  inspect,
  openWorkbook,
  readBoard,
  readBoardSource,
  readExampleState,
  recalculate,
  removeExample,
  repairFormulas,
  scaffold,
  selectKpi,
  setAsOf,
  undoScaffold,
  watchBoard,
  type Drawing,
} from "../excel";
import { today } from "../functions/today";
import { exampleAsOf, PLAN_2018, ROSTER_2018 } from "../plan";
import { blueprintFor } from "../workbook";
import type { Book } from "./common/book";

const draw: Drawing = (naming) => blueprintFor(PLAN_2018, ROSTER_2018, today(), naming);

const EXAMPLE_AS_OF = exampleAsOf(PLAN_2018);

/** What Scaffold sets the as-of date to. */
const firstAsOf = (): number => Math.min(today(), PLAN_2018.termEnd);

/** The workbook that Excel has open, with the built-in plan to scaffold. */
export const excelBook: Book = {
  inspect: (chosen) => inspect(draw, chosen),
  scaffold: (options, onProgress) => scaffold(draw, options, onProgress),
  undo: (evenIfTouched) => undoScaffold(draw, evenIfTouched),
  readBoard,
  watchBoard,
  selectKpi,
  setAsOf,
  recalculate,
  repairFormulas: async (onProgress) => {
    const { functionNames } = await import("./repair/functionNames");
    return repairFormulas(await functionNames(), onProgress);
  },
  freeze: async (naming, onProgress) => {
    const source = await readBoardSource(naming, onProgress);
    const shown = await readBoard(naming);
    onProgress({ done: 1, of: 1, doing: "Writing the copy" });
    const { makeFrozenFile } = await import("./freeze/make");
    return makeFrozenFile(source, shown);
  },
  openWorkbook,
  exampleState: readExampleState,
  fillExample: async (naming) => {
    const { exampleRows } = await import("../workbook/example");
    await fillExample(draw(naming), naming, (waiting) =>
      exampleRows(PLAN_2018, ROSTER_2018, waiting),
    );
  },
  removeExample: (naming) =>
    removeExample(naming, { exampleAsOf: EXAMPLE_AS_OF, asOf: firstAsOf() }),
  today,
  plan: {
    name: PLAN_2018.name,
    pillars: PLAN_2018.pillars.length,
    actions: PLAN_2018.actions.length,
    kpis: PLAN_2018.kpis.length,
    members: ROSTER_2018.length,
    exampleAsOf: EXAMPLE_AS_OF,
  },
};
