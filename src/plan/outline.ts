import type { SerialDate } from "../kpi";
import type { Goal } from "./goal";
import type { Action, Kpi, Plan } from "./plan";

/** A plan as its source lays it out: pillars hold actions, actions hold KPIs. */
export interface PlanOutline {
  readonly name: string;
  readonly termStart: SerialDate;
  readonly termEnd: SerialDate;
  readonly pillars: readonly PillarOutline[];
}

export interface PillarOutline {
  readonly number: string;
  readonly title: string;
  readonly notes?: readonly string[];
  readonly actions: readonly ActionOutline[];
}

interface ActionOutline {
  readonly code: string;
  readonly text: string;
  readonly reference: string;
  readonly notes?: readonly string[];
  readonly kpis: readonly KpiOutline[];
}

type KpiOutline = Pick<Kpi, "indicator" | "target" | "timeframe" | "goal" | "notes">;

/** A KPI in the order of the source's columns, then what its target means. */
export const kpi = (
  indicator: string,
  target: string,
  timeframe: string,
  goal: Goal | null,
  ...notes: readonly string[]
): KpiOutline => ({ indicator, target, timeframe, goal, notes });

/** The plan that an outline describes: every KPI runs through the whole term, without baseline. */
export function planOf({ name, termStart, termEnd, pillars }: PlanOutline): Plan {
  const term = { start: termStart, end: termEnd };
  return {
    name,
    termStart,
    termEnd,
    pillars: pillars.map(({ number, title, notes = [] }) => ({ number, title, notes })),
    actions: pillars.flatMap((pillar) =>
      pillar.actions.map(({ code, text, reference, notes = [] }): Action => {
        return { code, pillar: pillar.number, text, reference, notes };
      }),
    ),
    kpis: pillars.flatMap((pillar) =>
      pillar.actions.flatMap((action) =>
        action.kpis.map((one, index): Kpi => {
          const code = action.kpis.length === 1 ? action.code : `${action.code}.${index + 1}`;
          return {
            code,
            pillar: pillar.number,
            action: action.code,
            ...one,
            ...term,
            baseline: "",
          };
        }),
      ),
    ),
  };
}
