import { ACTIVITY_COLUMNS } from "../../kpi";
import { denominatorOf, type Plan } from "../../plan";
import { columnLetters } from "../address";
import type { TableBlueprint } from "../blueprint";
import { pickFromTable, type Context } from "../context";
import { anyDay, numberWithin, oneOf, satisfies, wholeFrom } from "../validation";
import { columnsOf, DATE, FIGURE, prose, TEXT } from "./column";
import { tableOf } from "./table";

/** The log of activities (docs/kpi-rules.md 2.5): to begin with, one empty row. */
export function activitiesTable(context: Context): TableBlueprint {
  const top = topOfScales(context.plan);
  const columns = columnsOf(ACTIVITY_COLUMNS, {
    Date: {
      width: 13,
      format: DATE,
      help: "The day of the activity; its last day where it took several.",
      rule: anyDay,
      refusal: "Enter a date, such as 15 Jan 2019.",
    },
    KPI: {
      width: 12,
      format: TEXT,
      help: "The code of the KPI that the activity counts for, as in the sheet KPIs. Several are separated by semicolons: 8; 29.",
      rule: oneOf(pickFromTable(context, "kpis")),
      refusal: "That is not the code of one KPI. Several codes, separated by semicolons, are fine.",
      style: "Information",
    },
    Activity: prose(58, "What was done, where and with whom."),
    Member: {
      width: 24,
      format: TEXT,
      help: "The Member concerned, where it was one. It does not decide whether the row counts.",
      rule: oneOf(pickFromTable(context, "members")),
      refusal: "This is not a name of the sheet Members. The row counts all the same. Keep it?",
      style: "Warning",
    },
    Count: {
      width: 9,
      format: FIGURE,
      help: "How many activities the row stands for; empty for one. For a share: how many fulfilled it, such as missions with an accredited expert.",
      rule: wholeFrom(0),
      refusal: "Enter a whole number, 0 or more.",
    },
    "Out of": {
      width: 9,
      format: FIGURE,
      help: "For a share only: how many there were in all, such as requested missions. Leave Count and Out of empty while nobody has asked.",
      rule: satisfies(outOfRule()),
      refusal: "Enter a whole number, 0 or more, and not less than Count.",
    },
    Score: {
      width: 9,
      format: FIGURE,
      help: `For an average only: the mean score of the participants, from 1 to ${top}.`,
      rule: numberWithin(1, top),
      refusal: `The plan's scale goes from 1 to ${top}. Keep this score all the same?`,
      style: "Warning",
    },
    Responses: {
      width: 12,
      format: FIGURE,
      help: "For an average only: how many participants the score is the mean of; empty for one.",
      rule: wholeFrom(0),
      refusal: "Enter a whole number, 0 or more.",
    },
    Evidence: prose(50, "What shows it: a report, a list of participants, a link."),
  });
  return tableOf(context.naming, "activities", columns, []);
}

/** The cell of a column in the first row below the headers, relative in its row: "$E2". */
const first = (header: (typeof ACTIVITY_COLUMNS)[number]): string =>
  `$${columnLetters(ACTIVITY_COLUMNS.indexOf(header))}2`;

function outOfRule(): string {
  const [count, outOf] = [first("Count"), first("Out of")];
  return `=AND(ISNUMBER(${outOf}),${outOf}>=0,${outOf}=INT(${outOf}),${outOf}>=N(${count}))`;
}

const USUAL_TOP = 5;

/** The top of the widest scale among the plan's averages. */
function topOfScales({ kpis }: Plan): number {
  const tops = kpis
    .filter(({ goal }) => goal?.measure === "Average")
    .map(({ goal }) => denominatorOf(goal) ?? USUAL_TOP);
  return tops.length > 0 ? Math.max(...tops) : USUAL_TOP;
}
