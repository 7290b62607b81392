import { codeOf, isRefusal, onRecord, standingsOf } from "../../kpi";
import type { BoardQuestion, KpiRecord, Refusal, SerialDate, Status } from "../../kpi";
import type { Statement } from "../../plan";
import type { MergePlan } from "../../workbook";
import { applyMerge } from "./apply";

/** A KPI whose status a merge moves. */
export interface Move {
  readonly kpi: string;
  readonly indicator: string;
  readonly before: Status;
  readonly after: Status;
  /** What is counted; null where there is no figure. */
  readonly actual: { readonly before: number | null; readonly after: number | null };
}

/** A statement that would be written and yet not be in force, or not be counted. */
export interface Unheard {
  readonly kpi: string;
  readonly member: string;
  readonly why: "tie" | "later" | "afterEnd" | "undated";
}

export interface Effect {
  /** The day of the board. */
  readonly asOf: SerialDate;
  /** How many statements count only after that day (docs/kpi-rules.md 3.1), so that the board does not show them yet. */
  readonly later: number;
  readonly moves: readonly Move[];
  /** docs/kpi-rules.md 3: outdone by a later statement, beyond the end of the plan, or new since nobody knows when. */
  readonly unheard: readonly Unheard[];
}

/** What a merge does to the board of that day, before anything is written. */
export function effectOf(question: BoardQuestion, plan: MergePlan): Effect | Refusal {
  const merged = { ...question, memberLog: applyMerge(question.memberLog, plan) };
  const before = standingsOf(question);
  if (isRefusal(before)) return before;
  const after = standingsOf(merged);
  if (isRefusal(after)) return after;
  const placed = placedIn(merged, plan);
  if (isRefusal(placed)) return placed;
  const moves = after.flatMap((standing, index): Move[] => {
    const earlier = before[index];
    if (earlier === undefined) return [];
    const actual = {
      before: earlier.figures?.actual ?? null,
      after: standing.figures?.actual ?? null,
    };
    if (earlier.status === standing.status && actual.before === actual.after) return [];
    const { code, indicator } = standing;
    return [{ kpi: code, indicator, before: earlier.status, after: standing.status, actual }];
  });
  const { asOf } = question;
  return {
    asOf,
    later: placed.filter((one) => isInForce(one) && takesEffect(one) > asOf).length,
    moves,
    unheard: placed.flatMap(unheardOf),
  };
}

/** A merged statement beside what is on record of its KPI and Member on the day of merging. */
interface Placed {
  readonly statement: Statement;
  readonly measure: KpiRecord["measure"];
  readonly now: ReturnType<KpiRecord["of"]>;
}

function placedIn(merged: BoardQuestion, plan: MergePlan): readonly Placed[] | Refusal {
  const record = onRecord({ ...merged, asOf: plan.mergedOn });
  if (isRefusal(record)) return record;
  const kpis = new Map(record.kpis.map((kpi) => [codeOf(kpi.code), kpi]));
  return plan.rows.flatMap(({ statement }): Placed[] => {
    const kpi = kpis.get(codeOf(statement.kpi));
    const [member] = record.whom(statement.member);
    if (kpi === undefined || member === undefined) return [];
    return [{ statement, measure: kpi.measure, now: kpi.of(member) }];
  });
}

const isInForce = ({ now, statement }: Placed): boolean =>
  now.status === statement.status && now.reportedOn === statement.reportedOn;

/** docs/kpi-rules.md 3.1; merged statements all have the day on which they were received. */
const takesEffect = ({ statement }: Placed): number => statement.since ?? statement.reportedOn ?? 0;

function unheardOf({ measure, now, statement }: Placed): Unheard[] {
  const { kpi, member, reportedOn, since, status } = statement;
  if (now.status === status) {
    // docs/kpi-rules.md 3.5
    const isUndated = measure === "New Members" && status === "Yes" && now.since === null;
    return isUndated ? [{ kpi, member, why: "undated" }] : [];
  }
  if (now.status === "Conflict") return [{ kpi, member, why: "tie" }];
  const later = now.reportedOn !== null && reportedOn !== null && now.reportedOn > reportedOn;
  // A tie in the day said is settled by the day of effect (docs/kpi-rules.md 3.2).
  const sameDay = now.reportedOn === reportedOn && (now.since ?? 0) > (since ?? 0);
  return [{ kpi, member, why: later || sameDay ? "later" : "afterEnd" }];
}
