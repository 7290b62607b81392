import { addMonths, type SerialDate } from "../../kpi";
import { members } from "../goal";
import type { Kpi, Plan } from "../plan";
import { marked } from "./mark";

/** Where the extra KPIs are summed up: apart from the plan's own pillars. */
const EXTRA_PILLAR = "Example (not in the plan)";

export type ExtraKey = "overAndMissed" | "notSetUp" | "tooEarly" | "notStarted";

/**
 * Some status words cannot be shown by KPIs that all run through the same term: a target whose time
 * is over, one in its first months, one that has not started, and one that is not set up. So that
 * the example can show every word without bending the plan, it brings KPIs of its own, X1 to X4,
 * marked as such, and takes them away again.
 */
export function extraKpis(plan: Plan, asOf: SerialDate): Readonly<Record<ExtraKey, Kpi>> {
  const [x1 = "", x2 = "", x3 = "", x4 = ""] = freeCodes(plan);
  const { termStart, termEnd } = plan;
  const common = { pillar: EXTRA_PILLAR, action: "", baseline: "" };
  const ten = { target: "At least 10 Members", goal: members(10, null) };
  const remark = (text: string) => [
    `${marked(text)} It is not in the plan and goes with the example.`,
  ];
  return {
    overAndMissed: {
      ...{ ...common, ...ten, code: x1, timeframe: "End of last year" },
      ...{ indicator: "Number of Members", start: termStart, end: before(addMonths(termStart, 6)) },
      notes: remark("a target whose time is over."),
    },
    notSetUp: {
      ...{ ...common, code: x2, timeframe: "On-going", target: "To be agreed", goal: null },
      ...{ indicator: "To be agreed", start: termStart, end: termEnd },
      notes: remark("a target that nobody has put into figures."),
    },
    tooEarly: {
      ...{ ...common, ...ten, code: x3, timeframe: "End of the plan" },
      ...{ indicator: "Number of Members", start: addMonths(asOf, -1), end: termEnd },
      notes: remark("a target that has just begun."),
    },
    notStarted: {
      ...{ ...common, ...ten, code: x4, timeframe: "End of the plan" },
      ...{ indicator: "Number of Members", start: addMonths(termStart, 12), end: termEnd },
      notes: remark("a target whose time has not come."),
    },
  };
}

const before = (date: SerialDate): SerialDate => (date - 1) as SerialDate;

/** Four codes that the plan does not use: X1 to X4, as a rule. */
function freeCodes({ kpis }: Plan): readonly string[] {
  const taken = new Set(kpis.map(({ code }) => code.toUpperCase()));
  const candidates = Array.from({ length: kpis.length + 4 }, (_, index) => `X${index + 1}`);
  return candidates.filter((code) => !taken.has(code)).slice(0, 4);
}
