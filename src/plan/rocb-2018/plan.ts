import { day } from "../day";
import { planOf } from "../outline";
import type { Plan } from "../plan";
import { PILLAR_1 } from "./pillar-1";
import { PILLAR_2 } from "./pillar-2";
import { PILLAR_3 } from "./pillar-3";
import { PILLAR_4 } from "./pillar-4";

/**
 * The Strategic Action Plan 2018-2020 of the WCO Asia/Pacific Regional Office for Capacity Building,
 * with the source's own words, white space aside. It applies from July 2018 to June 2020.
 */
export const PLAN_2018: Plan = planOf({
  name: "ROCB A/P Strategic Action Plan (2018-2020)",
  termStart: day("2018-07-01"),
  termEnd: day("2020-06-30"),
  pillars: [PILLAR_1, PILLAR_2, PILLAR_3, PILLAR_4],
});
