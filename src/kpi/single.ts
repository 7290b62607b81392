import type { Figures } from "./measures/measure";
import { openCase } from "./question";
import type { Question } from "./question";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { standAt } from "./standing";
import type { Standing } from "./standing";
import { noFigure } from "./wording/refusals";

/** Where one KPI stands: KPISTATUS and its relatives. */
export function standingOf(question: Question): Standing | Refusal {
  const found = openCase(question);
  return isRefusal(found) ? found : standAt(found.kpi, found.sources, question.asOf);
}

/** KPIACTUAL, KPIATTAINMENT and KPIGAP: #N/A with the explanation where there is no figure. */
export function figureOf(standing: Standing, which: keyof Figures): number | Refusal {
  const { explanation, figures } = standing;
  return figures ? figures[which] : noFigure(explanation);
}
