import type { SerialDate } from "./dates";
import { toNumber } from "./exact";
import type { Kpi } from "./kpi";
import type { Figures, Outcome } from "./measures/measure";
import { momentOf } from "./moment";
import type { Sources } from "./sources";
import type { Status } from "./status";
import { notSetUp, notStarted } from "./wording/plan-problems";

/** Where one KPI stands at the as-of date. */
export interface Standing {
  /** As the plan writes them; the measure in its proper spelling where it is a valid one. */
  readonly code: string;
  readonly pillar: string;
  readonly indicator: string;
  readonly target: string;
  readonly measure: string;
  /** null where the plan has no valid one. */
  readonly goal: number | null;
  readonly status: Status;
  /** null for No data, No requests, Not set up and Not started. */
  readonly figures: Figures | null;
  /** Members and New Members: V + U of rule 5.8; null for others, and before Start. */
  readonly upTo: number | null;
  /** Members and New Members: the status that upTo would give; null where there is none. */
  readonly atBest: Status | null;
  /** null when nothing is due. */
  readonly nextDue: SerialDate | null;
  /** One or two plain sentences. */
  readonly explanation: string;
}

/** What there is instead of an outcome: rules 2.1 and 4.1. */
interface NoOutcome {
  readonly status: "Not set up" | "Not started";
  explain(): string;
}

/** Sections 4 to 7 at a day, where the question is about asOf. */
export function outcomeAt(
  kpi: Kpi,
  sources: Sources,
  day: SerialDate,
  asOf = day,
): Outcome | NoOutcome {
  const { target, term } = kpi;
  if (term === null || target === null) {
    return { status: "Not set up", explain: () => notSetUp(kpi.faults) };
  }
  if (day < term.start) return { status: "Not started", explain: () => notStarted(term.start) };
  const moment = momentOf(term, day, asOf);
  return target.log === "MemberRows"
    ? target.evaluate(sources.statements(kpi), moment)
    : target.evaluate(sources.activities(kpi), moment);
}

export function standAt(kpi: Kpi, sources: Sources, asOf: SerialDate): Standing {
  const outcome = outcomeAt(kpi, sources, asOf);
  const { figures, upTo, atBest, nextDue } = "figures" in outcome ? outcome : NO_FIGURES;
  return {
    code: kpi.label,
    pillar: kpi.pillar,
    indicator: kpi.indicator,
    target: kpi.asks,
    measure: kpi.measure ?? kpi.measureWritten,
    goal: kpi.goal && toNumber(kpi.goal),
    status: outcome.status,
    figures,
    upTo,
    atBest,
    nextDue,
    explanation: outcome.explain(),
  };
}

const NO_FIGURES = { figures: null, upTo: null, atBest: null, nextDue: null };
