import type { SerialDate } from "../kpi";
import type { Goal } from "./goal";

/** A strategic action plan, of any office and term. Texts are the source's own words. */
export interface Plan {
  readonly name: string;
  readonly termStart: SerialDate;
  readonly termEnd: SerialDate;
  readonly pillars: readonly Pillar[];
  readonly actions: readonly Action[];
  readonly kpis: readonly Kpi[];
}

export interface Pillar {
  /** As the source numbers it: "1". */
  readonly number: string;
  readonly title: string;
  /** Oddities of the source, in our words. */
  readonly notes: readonly string[];
}

export interface Action {
  /** "5", "2a". */
  readonly code: string;
  /** The number of its pillar. */
  readonly pillar: string;
  readonly text: string;
  /** The part of the strategy above this plan that the action serves: "1.1.1 - 1st milestone". */
  readonly reference: string;
  readonly notes: readonly string[];
}

export interface Kpi {
  /** That of its action, with ".1", ".2" … where an action has several. */
  readonly code: string;
  readonly pillar: string;
  readonly action: string;
  readonly indicator: string;
  readonly target: string;
  readonly timeframe: string;
  /** null where the target has not been understood (yet). */
  readonly goal: Goal | null;
  readonly start: SerialDate;
  readonly end: SerialDate;
  /** Where Members stood at the start: "" where nobody said, "0" where none (docs/kpi-rules.md 3.4). */
  readonly baseline: string;
  readonly notes: readonly string[];
}

/** What a pillar is called in tables: "1. Support the implementation of …". */
export const pillarLabel = (pillar: Pillar): string => `${pillar.number}. ${pillar.title}`;

/** Every oddity that concerns this KPI: its pillar's, its action's and its own. */
export function notesOf(plan: Plan, kpi: Kpi): readonly string[] {
  const pillar = plan.pillars.find((one) => one.number === kpi.pillar);
  const action = plan.actions.find((one) => one.code === kpi.action);
  return [...(pillar?.notes ?? []), ...(action?.notes ?? []), ...kpi.notes];
}
