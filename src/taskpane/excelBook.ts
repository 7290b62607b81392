import {
  inspect,
  readBoard,
  recalculate,
  scaffold,
  selectKpi,
  setAsOf,
  undoScaffold,
  watchBoard,
  type Drawing,
} from "../excel";
import { today } from "../functions/today";
import { PLAN_2018, ROSTER_2018 } from "../plan";
import { blueprintFor } from "../workbook";
import type { Book } from "./common/book";

const draw: Drawing = (naming) => blueprintFor(PLAN_2018, ROSTER_2018, today(), naming);

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
  today,
  plan: {
    name: PLAN_2018.name,
    pillars: PLAN_2018.pillars.length,
    actions: PLAN_2018.actions.length,
    kpis: PLAN_2018.kpis.length,
    members: ROSTER_2018.length,
  },
};
