import type { SerialDate } from "../dates";
import type { Exact } from "../exact";
import type { Moment, Term } from "../moment";
import type { MemberIndex, Roster } from "../roster";
import type { Statement } from "../statements";
import type { Status } from "../status";

/** What a row of Kpis asks, as far as it holds for every measure (rule 2.1). */
export interface Ask {
  /** The code as the plan writes it. */
  readonly code: string;
  /** Above 0. */
  readonly goal: Exact;
  readonly of: Exact | null;
  readonly per: string;
  readonly term: Term;
  readonly onGoing: boolean;
  /** Rule 3.4; null where it is not given. */
  readonly baseline: bigint | null;
}

/** Rules 5.8, 6.7 and 7.5. */
export interface Figures {
  readonly actual: number;
  /** Actual against goal: at least 1 exactly where the goal is met; may exceed 1. */
  readonly attainment: number;
  /** How much is missing, 0 or more. */
  readonly gap: number;
}

/** Where a target stands at a moment of its term. */
export interface Outcome {
  readonly status: Status;
  /** null for No data and No requests. */
  readonly figures: Figures | null;
  /** Rule 5.8: what the actual may still turn out to be; null for measures that have no such figure. */
  readonly upTo: number | null;
  readonly atBest: Status | null;
  readonly nextDue: SerialDate | null;
  /** What KPIHISTORY expects by now (rule 10). */
  expected(): number;
  explain(): string;
}

/** A KPI of a measure that Members state something on, ready to be evaluated. */
export interface StatementTarget {
  readonly log: "MemberRows";
  evaluate(evidence: StatementEvidence, moment: Moment): Outcome;
  /** Rules 3.3 and 3.5: the Members on the roster at A' that count at A'. */
  counted(evidence: StatementEvidence, moment: Moment): readonly MemberIndex[];
}

/** A KPI of a measure that activities are recorded for, ready to be evaluated. */
export interface ActivityTarget {
  readonly log: "Activities";
  evaluate(evidence: ActivityEvidence, moment: Moment): Outcome;
}

export type Target = StatementTarget | ActivityTarget;

export interface StatementEvidence {
  readonly statements: readonly Statement[];
  readonly roster: Roster;
}

export interface ActivityEvidence {
  readonly entries: readonly Entry[];
  /** Rule 6.1: whether the whole log has an accepted row, for any KPI, dated Start to A'. */
  inUse(moment: Moment): boolean;
}

/** What an accepted activity adds to a KPI. */
export interface Entry extends Weighed {
  readonly row: number;
  readonly date: SerialDate;
}

/** Rule 2.6. Share: Count and Out of. Average: Score x responses and responses. Activities: the count. */
export interface Weighed {
  readonly amount: Exact;
  /** 0 is a pending share. */
  readonly weight: bigint;
}

/** The cells of an activity that hold figures, as they came. */
export interface FigureCells {
  readonly count: unknown;
  readonly outOf: unknown;
  readonly score: unknown;
  readonly responses: unknown;
}

/** What is wrong with a row, in the user's words. */
export type Fault = string;

export interface StatementMeasure {
  readonly log: "MemberRows";
  /** Rule 3.5: whether a Yes counts only with a Since. */
  readonly needsSince: boolean;
  setUp(ask: Ask): StatementTarget | Fault;
}

export interface ActivityMeasure {
  readonly log: "Activities";
  setUp(ask: Ask): ActivityTarget | Fault;
  /** Rule 2.6; of is the top of an Average's scale, null where Kpis does not say. */
  weigh(cells: FigureCells, of: Exact | null): Weighed | Fault;
}

export type MeasureRules = StatementMeasure | ActivityMeasure;
