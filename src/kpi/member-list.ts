import { isEmpty, textIn } from "./cells";
import type { SerialDate } from "./dates";
import type { Grid } from "./grid";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import { momentOf } from "./moment";
import { openCase } from "./question";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { namesOf, onRosterAt } from "./roster";
import { saidBy, winnersAt } from "./statements";
import type { TableArgument } from "./tables";
import { memberStatusIn, wordIn } from "./vocabulary";
import { notSetUp } from "./wording/plan-problems";
import { noFigure, notOfMembers, unknownMemberStatus } from "./wording/refusals";

/** What KPIMEMBERS asks; an empty status asks for "Yes", whichever kind of empty it is. */
export interface MembersQuestion {
  readonly kpi: unknown;
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly roster: TableArgument;
  readonly status?: unknown;
  readonly asOf: SerialDate;
}

const NOT_STATED = "Not stated";

/**
 * KPIMEMBERS: the Members with that winning status at A', in roster order, one a line; "None" where
 * there is none. "Yes" lists those counted, which for New Members are the new ones only (rule 3.5).
 */
export function membersOf(question: MembersQuestion): Grid | Refusal {
  const asked = isEmpty(question.status) ? "Yes" : (textIn(question.status) ?? "");
  const status = wordIn([NOT_STATED], asked) ?? memberStatusIn(asked);
  if (status === null) return unknownMemberStatus(asked);
  const rows = question.memberLog;
  const found = openCase({ ...question, formula: "KPIMEMBERS", rows }, refuseOthers);
  if (isRefusal(found)) return found;
  const { target, term } = found.kpi;
  if (term === null || target?.log !== "MemberRows") return noFigure(notSetUp(found.kpi.faults));
  const evidence = found.sources.statements(found.kpi);
  const moment = momentOf(term, question.asOf);
  const winners = winnersAt(evidence.statements, moment.bound);
  const counted = new Set(target.counted(evidence, moment));
  const listed = onRosterAt(evidence.roster, moment.bound).filter((member) =>
    status === "Yes"
      ? counted.has(member)
      : (saidBy(winners, member)?.status ?? NOT_STATED) === status,
  );
  return spilled(namesOf(evidence.roster, listed));
}

function refuseOthers(kpi: Kpi): Refusal | null {
  return rulesOf(kpi)?.log === "Activities" ? notOfMembers(kpi.label, kpi.measureWritten) : null;
}

function spilled(names: readonly string[]): Grid {
  return names.length > 0 ? names.map((name) => [name]) : [["None"]];
}
