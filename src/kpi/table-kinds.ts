/** What a function knows of a table before it sees one (rules 1.5 and 2). */
export interface TableKind<Column extends string = string> {
  readonly table: string;
  /** The defined name that formulas use for the table with its header row. */
  readonly name: string;
  readonly what: string;
  /** In the order of the scaffold. */
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
}

function kind<const Column extends string>(is: TableKind<Column>): TableKind<Column> {
  return is;
}

/** Rule 2.1. */
export const KPIS = kind({
  table: "Kpis",
  name: "Plan",
  what: "the plan",
  columns: [
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
  ],
  required: ["KPI", "Measure", "Goal", "Timeframe", "Start", "End"],
});

/** Rule 2.2. */
export const MEMBERS = kind({
  table: "Members",
  name: "Roster",
  what: "the roster",
  columns: ["Member", "Code", "RTC", "Joined", "Left", "Aliases"],
  required: ["Member"],
});

/** Rule 2.3. */
export const MEMBER_ROWS = kind({
  table: "MemberRows",
  name: "MemberLog",
  what: "the member log",
  columns: ["KPI", "Member", "Status", "Since", "Reported on", "Evidence", "Source"],
  required: ["KPI", "Member", "Status"],
});

/** Rule 2.5. */
export const ACTIVITIES = kind({
  table: "Activities",
  name: "ActivityLog",
  what: "the activity log",
  columns: [
    "Date",
    "KPI",
    "Activity",
    "Member",
    "Count",
    "Out of",
    "Score",
    "Responses",
    "Evidence",
  ],
  required: ["Date", "KPI"],
});

export type ColumnOf<Kind> = Kind extends TableKind<infer Column> ? Column : never;
