import type { Measure } from "../vocabulary";
import { activities } from "./activities";
import { average } from "./average";
import type { MeasureRules } from "./measure";
import { members } from "./members";
import { newMembers } from "./new-members";
import { share } from "./share";

/** The five measures of rule 2.1. */
export const MEASURE_RULES: Readonly<Record<Measure, MeasureRules>> = {
  Members: members,
  "New Members": newMembers,
  Activities: activities,
  Share: share,
  Average: average,
};
