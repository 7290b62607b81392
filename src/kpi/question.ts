import { textIn } from "./cells";
import { codeOf } from "./codes";
import type { SerialDate } from "./dates";
import type { Kpi } from "./kpi";
import { openLog } from "./logs";
import { openPlan } from "./plan";
import type { FindKpi, Plan } from "./plan";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { openRoster } from "./roster";
import { activitySource, NO_SOURCES, statementSource } from "./sources";
import type { Sources } from "./sources";
import { ACTIVITIES, MEMBER_ROWS } from "./table-kinds";
import type { TableArgument } from "./tables";
import { kpiIsError, rosterMissing, unknownKpi } from "./wording/refusals";

/** What KPISTATUS and its relatives ask of one KPI (rule 10). */
export interface Question {
  /** The function's name, for the cure in a message; "KPISTATUS" where absent. */
  readonly formula?: string;
  readonly kpi: unknown;
  readonly plan: TableArgument;
  /** The member log for KPIs that measure Members and New Members, the activity log for the others. */
  readonly rows: TableArgument;
  /** Not read for the other measures; null where it was left out. */
  readonly roster?: TableArgument | null | undefined;
  readonly asOf: SerialDate;
}

/** One KPI with all that it takes to evaluate it. */
export interface Case {
  readonly kpi: Kpi;
  readonly sources: Sources;
}

/** Finds the KPI and reads what it needs, and nothing else; refuse may turn the KPI down before. */
export function openCase(
  question: Question,
  refuse: (kpi: Kpi) => Refusal | null = () => null,
): Case | Refusal {
  const plan = openPlan(question.plan);
  if (isRefusal(plan)) return plan;
  const kpi = findAsked(plan, question.kpi);
  if (isRefusal(kpi)) return kpi;
  const refusal = refuse(kpi);
  if (refusal) return refusal;
  if (kpi.target === null) return { kpi, sources: NO_SOURCES };
  const sources =
    kpi.target.log === "MemberRows"
      ? memberSources(question, kpi)
      : activitySources(question, kpi, plan);
  return isRefusal(sources) ? sources : { kpi, sources };
}

/** Rule 10: an unknown code is #N/A saying which there are. */
function findAsked(plan: Plan, cell: unknown): Kpi | Refusal {
  const code = textIn(cell);
  if (code === null) return kpiIsError();
  return plan.find(code) ?? unknownKpi(code, plan.codes);
}

function only(kpi: Kpi): FindKpi {
  return (code) => (codeOf(code) === kpi.code ? kpi : undefined);
}

function memberSources({ formula, roster, rows }: Question, kpi: Kpi): Sources | Refusal {
  const log = openLog(MEMBER_ROWS, ACTIVITIES, rows, kpi);
  if (isRefusal(log)) return log;
  if (!roster) return rosterMissing(formula ?? "KPISTATUS");
  const members = openRoster(roster);
  if (isRefusal(members)) return members;
  return { ...NO_SOURCES, statements: statementSource(log, only(kpi), members) };
}

function activitySources({ rows }: Question, kpi: Kpi, plan: Plan): Sources | Refusal {
  const log = openLog(ACTIVITIES, MEMBER_ROWS, rows, kpi);
  if (isRefusal(log)) return log;
  return { ...NO_SOURCES, activities: activitySource(log, only(kpi), plan.find) };
}
