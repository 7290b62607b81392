import type { SerialDate } from "./dates";
import { openLog } from "./logs";
import { openPlan } from "./plan";
import type { Plan } from "./plan";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { openRoster } from "./roster";
import { activitySource, NO_SOURCES, statementSource } from "./sources";
import type { Sources } from "./sources";
import { standAt } from "./standing";
import type { Standing } from "./standing";
import { ACTIVITIES, MEMBER_ROWS } from "./table-kinds";
import type { TableArgument } from "./tables";

/** What KPISCOREBOARD, KPISUMMARY and KPIISSUES ask (rule 10). */
export interface BoardQuestion {
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly activityLog: TableArgument;
  readonly roster: TableArgument;
  readonly asOf: SerialDate;
}

/**
 * Where every KPI stands, in the order of the plan; reads each log once for all of them. refuse may turn
 * the plan down before.
 */
export function standingsOf(
  question: BoardQuestion,
  refuse: (plan: Plan) => Refusal | null = () => null,
): readonly Standing[] | Refusal {
  const plan = openPlan(question.plan);
  if (isRefusal(plan)) return plan;
  const refused = refuse(plan);
  if (refused) return refused;
  const statements = statementsFor(question, plan);
  if (isRefusal(statements)) return statements;
  const activities = activitiesFor(question, plan);
  if (isRefusal(activities)) return activities;
  return plan.all().map((kpi) => standAt(kpi, { statements, activities }, question.asOf));
}

function statementsFor(
  { memberLog, roster }: BoardQuestion,
  plan: Plan,
): Sources["statements"] | Refusal {
  if (!plan.all().some(({ target }) => target?.log === "MemberRows")) return NO_SOURCES.statements;
  const log = openLog(MEMBER_ROWS, ACTIVITIES, memberLog, null);
  if (isRefusal(log)) return log;
  const members = openRoster(roster);
  return isRefusal(members) ? members : statementSource(log, plan.find, members);
}

function activitiesFor(
  { activityLog }: BoardQuestion,
  plan: Plan,
): Sources["activities"] | Refusal {
  if (!plan.all().some(({ target }) => target?.log === "Activities")) return NO_SOURCES.activities;
  const log = openLog(ACTIVITIES, MEMBER_ROWS, activityLog, null);
  return isRefusal(log) ? log : activitySource(log, plan.find, plan.find);
}
