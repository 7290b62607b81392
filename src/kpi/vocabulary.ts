/** Rule 2.1: what a KPI may measure. */
export const MEASURES = ["Members", "New Members", "Activities", "Share", "Average"] as const;
export type Measure = (typeof MEASURES)[number];

/** Rule 2.1: the period of an Activities goal. */
export const PERS = ["year", "half-year", "quarter", "month"] as const;
export type Per = (typeof PERS)[number];

/** Rule 2.3: what a statement may say. */
export const MEMBER_STATUSES = ["Yes", "In progress", "No", "Not applicable"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Rule 2.1: the columns of table Kpis, in the order of the scaffold. */
export const KPI_COLUMNS = [
  "KPI",
  "Pillar",
  "Action",
  "Indicator",
  "Target",
  "Timeframe",
  "Measure",
  "Goal",
  "Of",
  "Per",
  "Start",
  "End",
  "Baseline",
  "Note",
] as const;

/** Rule 2.2: the columns of table Members. */
export const MEMBER_COLUMNS = ["Member", "Code", "RTC", "Joined", "Left", "Aliases"] as const;

/** Rule 2.3: the columns of table MemberRows. */
export const MEMBER_ROW_COLUMNS = [
  "KPI",
  "Member",
  "Status",
  "Since",
  "Reported on",
  "Evidence",
  "Source",
] as const;

/** Rule 2.5: the columns of table Activities. */
export const ACTIVITY_COLUMNS = [
  "Date",
  "KPI",
  "Activity",
  "Member",
  "Count",
  "Out of",
  "Score",
  "Responses",
  "Evidence",
] as const;
