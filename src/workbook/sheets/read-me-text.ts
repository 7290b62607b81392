import { STATUSES, longDate, type Status } from "../../kpi";
import type { Context } from "../context";

export type ReadMeLine =
  { readonly heading: string } | { readonly term: string; readonly text: string };

/** The Read me sheet from top to bottom. */
export function readMeText(context: Context): readonly ReadMeLine[] {
  const { plan, naming } = context;
  const term = `${longDate(plan.termStart)} to ${longDate(plan.termEnd)}`;
  return [
    { heading: plan.name },
    {
      term: "What this is",
      text: `The plan for ${term} as tables, and a Scoreboard that tells where every target stands. Record what Members say and what the office does; the Scoreboard follows by itself.`,
    },
    { heading: "The sheets" },
    ...sheetLines(context),
    { heading: "Recording" },
    ...RECORDING,
    { heading: "What the words mean" },
    ...STATUSES.map(({ word }) => ({ term: word, text: STATUS_MEANINGS[word] })),
    { heading: "Formulas" },
    ...formulaLines(naming.names),
    { heading: "Good to know" },
    ...GOOD_TO_KNOW,
  ];
}

function sheetLines({ naming }: Context): readonly ReadMeLine[] {
  const { sheets } = naming;
  return [
    {
      term: sheets.scoreboard,
      text: "Where every target stands on the as-of date. Change the date in the yellow cell to look back. Nothing else is to be typed here. Keep the cells below and beside the results empty: they grow.",
    },
    {
      term: sheets.actions,
      text: "What the office has undertaken to do, in the words of the plan.",
    },
    {
      term: sheets.kpis,
      text: "The targets. Indicator, Target and Timeframe are the words of the plan; Measure, Goal, Of, Per, Start and End say the same in figures. Oddities of the source are kept as written and noted in Note.",
    },
    {
      term: sheets.members,
      text: "The Members, with other names by which reports call them. Joined and Left decide from when to when a Member is counted.",
    },
    {
      term: sheets.memberRows,
      text: "What Members have said about the KPIs that count Members: one empty row each to begin with.",
    },
    { term: sheets.activities, text: "What the office has done, one row an activity." },
  ];
}

const RECORDING: readonly ReadMeLine[] = [
  {
    term: "A Member's answer",
    text: "Fill the Member's empty row for that KPI. When the answer changes, add a row at the bottom of the table and leave the old one as it is: only so can one look back.",
  },
  {
    term: "No answer",
    text: "Leave Status empty. Not answered is not No, and is never counted as No.",
  },
  {
    term: "An activity",
    text: "Add a row at the bottom of the table. One activity may count for several KPIs: write 8; 29.",
  },
  {
    term: "A share",
    text: "Write how many fulfilled it in Count and how many there were in Out of. Leave both empty while nobody has asked.",
  },
  {
    term: "A score",
    text: "Write the mean in Score and the number of participants who answered in Responses.",
  },
  {
    term: "A new KPI or Member",
    text: "Add a row at the bottom of its table. Lists, formulas and the Scoreboard take it up.",
  },
];

/** docs/kpi-rules.md 5 to 7, in a sentence each. */
const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  "Not achieved": "The time is over, and the target was missed.",
  "Off track": "At this pace the target will be missed, or a period has already been missed.",
  Regressing: "Fewer Members than before say Yes, and those who are silent cannot make up for it.",
  "At risk":
    "Behind the expected line, but still within reach; or little time is left in the period.",
  Stalled: "On-going and not met, with no more Members than a year ago.",
  Progressing: "On-going and not met yet, with more Members than a year ago.",
  "No data": "Nothing has been recorded. That says nothing about how things stand.",
  "No requests": "Rows are there, but nobody has asked yet, so there is no share to compute.",
  "Not set up":
    "Measure, Goal, Of, Per, Start or End is missing or wrong in the sheet with the KPIs.",
  "Too early": "The first three months: too soon to judge.",
  "Not started": "The as-of date lies before Start.",
  "On track": "At or above the expected line, with no period missed.",
  Achieved: "The target is met.",
};

const formulaLines = (
  names: Readonly<Record<"asOf" | "plan" | "memberLog" | "activityLog" | "roster", string>>,
): readonly ReadMeLine[] => {
  const { plan, memberLog, activityLog, roster, asOf } = names;
  const ofMembers = `"10", ${plan}, ${memberLog}, ${roster}`;
  const ofAll = `${plan}, ${memberLog}, ${activityLog}, ${roster}, ${asOf}`;
  return [
    { term: "The status of a KPI", text: `=KPISTATUS(${ofMembers}, ${asOf})` },
    { term: "Why it stands there", text: `=KPIEXPLAIN(${ofMembers}, ${asOf})` },
    { term: "Of an activity KPI", text: `=KPISTATUS("8", ${plan}, ${activityLog}, , ${asOf})` },
    { term: "Who has not answered", text: `=KPIMEMBERS(${ofMembers}, "Not stated", ${asOf})` },
    { term: "Quarter by quarter", text: `=KPIHISTORY(${ofMembers}, ${asOf})` },
    { term: "What was not counted", text: `=KPIISSUES(${ofAll})` },
  ];
};

const GOOD_TO_KNOW: readonly ReadMeLine[] = [
  {
    term: "#NAME?",
    text: "The formulas belong to the add-in. Where it is missing they show #NAME? or keep the last figures. Install it, open its pane, and repair the formulas there. The tables themselves need no add-in.",
  },
  {
    term: "#SPILL!",
    text: "Something stands where a result wants to grow. Clear the cells below and beside it.",
  },
  {
    term: "Sorting and filtering",
    text: "Sort and filter the tables as you like. The Scoreboard is a result: copy it and paste it as values elsewhere to sort or filter it.",
  },
  {
    term: "Printing",
    text: "Every sheet prints on A4 on its side, one page wide, with its header row on each page.",
  },
  {
    term: "Protection",
    text: "Nothing is locked. Names, headers and sheets may be moved; the pane mends what is missing when it sets up the plan again, and never touches what you have recorded.",
  },
];
