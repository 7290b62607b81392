import { KPI_COLUMNS } from "../../kpi";
import {
  denominatorOf,
  measureOf,
  notesOf,
  perOf,
  pillarLabel,
  valueOf,
  type Kpi,
  type Plan,
} from "../../plan";
import { columnLetters } from "../address";
import type { Cell, ConditionalFormatBlueprint, TableBlueprint } from "../blueprint";
import { pickFrom, pickFromTable, type Context } from "../context";
import { anyDay, dayAfter, oneOf, satisfies, wholeFrom } from "../validation";
import { columnsOf, DATE, FIGURE, prose, TEXT } from "./column";
import { tableOf } from "./table";

type Header = (typeof KPI_COLUMNS)[number];

/** The cell of a column in the first row below the headers, relative in its row: "$H2". */
const first = (header: Header): string => `$${columnLetters(KPI_COLUMNS.indexOf(header))}2`;

/** The plan's targets, as the rules read them (docs/kpi-rules.md 2.1). */
export function kpisTable(context: Context): TableBlueprint {
  const rows = context.plan.kpis.map((kpi) => kpiRow(context.plan, kpi));
  const columns = columnsOf(KPI_COLUMNS, {
    KPI: {
      width: 8,
      format: TEXT,
      help: "The code by which formulas and the other sheets call this KPI: 10, 12.1, 3c. Each code once.",
      rule: satisfies(`=COUNTIF($A$2:$A$${Math.max(1, rows.length) + 1},${first("KPI")})=1`),
      refusal: "Another row has this code already. Give each KPI its own.",
    },
    Pillar: {
      width: 46,
      format: { ...TEXT, wrap: true },
      help: "The pillar of the plan, by which the Scoreboard sums up. Pick it from the list.",
      rule: oneOf(pickFrom(context, "Pillar")),
      refusal: "This is none of the plan's pillars. The Scoreboard will sum it up apart. Keep it?",
      style: "Warning",
    },
    Action: {
      width: 9,
      format: TEXT,
      help: "The number of the action that the KPI tells about, as in the sheet Actions.",
      rule: oneOf(pickFromTable(context, "actions")),
      refusal: "No action has this number. Keep it all the same?",
      style: "Warning",
    },
    Indicator: prose(34, "What is looked at, in the words of the plan."),
    Target: prose(
      32,
      "What is aimed for, in the words of the plan. Measure and Goal say it in figures.",
    ),
    Timeframe: {
      width: 13,
      format: TEXT,
      help: "On-going, or when it is due in the words of the plan. The deadline itself is in End.",
      rule: oneOf(pickFrom(context, "Timeframe")),
      refusal: "All but On-going is read as a deadline at End. Keep these words?",
      style: "Information",
    },
    Measure: {
      width: 17,
      format: TEXT,
      help: "What is counted: Members that say Yes, New Members since Start, Activities in a period, the Share of cases, or the Average of scores.",
      rule: oneOf(pickFrom(context, "Measure")),
      refusal: "Pick Members, New Members, Activities, Share or Average.",
    },
    Goal: {
      width: 9,
      format: FIGURE,
      help: "How much is asked for: a whole number of Members or activities, a share up to 100% (0.75 or 75%), or a mean score.",
      rule: satisfies(goalRule()),
      refusal:
        "A goal is a whole number from 1; for a Share above 0 and at most 100%; for an Average from 1 to Of.",
    },
    Of: {
      width: 7,
      format: FIGURE,
      help: "For an Average: the top of the scale, such as 5. For Members: out of how many, where the plan says so.",
      rule: wholeFrom(1),
      refusal: "Enter a whole number from 1, or leave it empty.",
    },
    Per: {
      width: 10,
      format: TEXT,
      help: "For Activities: the period in which the goal has to be met, each time anew.",
      rule: oneOf(pickFrom(context, "Per")),
      refusal: "Pick year, half-year, quarter or month, or leave it empty.",
    },
    Start: {
      width: 13,
      format: DATE,
      help: "The first day that counts.",
      rule: anyDay,
      refusal: "Enter a date, such as 1 Jul 2018.",
    },
    End: {
      width: 13,
      format: DATE,
      help: "The last day that counts: the deadline.",
      rule: dayAfter(`=${first("Start")}`),
      refusal: "Enter a date after Start, such as 30 Jun 2020.",
    },
    Baseline: {
      width: 10,
      format: { ...TEXT, align: "Right" },
      help: "How many Members there were at Start, where that is known; 0 where there were none. Leave it empty to count them from the Member rows.",
      rule: satisfies(baselineRule()),
      refusal: "Enter a whole number, 0 or more, or leave it empty.",
    },
    Note: prose(60, "Anything to know about this line; oddities of the source are noted here."),
  });
  return tableOf(context.naming, "kpis", columns, rows);
}

/** A share as the percentage that it is; the column itself also holds counts and scores. */
export const shareGoals = (rows: number): ConditionalFormatBlueprint => {
  const goal = columnLetters(KPI_COLUMNS.indexOf("Goal"));
  return {
    address: `${goal}2:${goal}${rows + 1}`,
    rule: { kind: "formula", formula: `=${first("Measure")}="Share"` },
    format: { numberFormat: "0.##%" },
  };
};

/** docs/kpi-rules.md 2.1: what a goal may be, by measure. */
function goalRule(): string {
  const [measure, goal, of] = [first("Measure"), first("Goal"), first("Of")];
  const share = `AND(${goal}>0,${goal}<=1)`;
  const average = `AND(${goal}>=1,${goal}<=${of})`;
  const whole = `AND(${goal}>=1,${goal}=INT(${goal}))`;
  return `=AND(ISNUMBER(${goal}),IF(${measure}="Share",${share},IF(${measure}="Average",${average},${whole})))`;
}

/** The column is text, so that a typed 0 is not taken for an empty cell (docs/kpi-rules.md 3.4). */
function baselineRule(): string {
  const number = `VALUE(${first("Baseline")})`;
  return `=AND(${number}>=0,${number}=INT(${number}))`;
}

/** A KPI as a row of its table; it need not be among those of the plan. */
export function kpiRow(plan: Plan, kpi: Kpi): readonly Cell[] {
  const pillar = plan.pillars.find(({ number }) => number === kpi.pillar);
  return [
    kpi.code,
    pillar ? pillarLabel(pillar) : kpi.pillar,
    kpi.action,
    kpi.indicator,
    kpi.target,
    kpi.timeframe,
    measureOf(kpi.goal),
    valueOf(kpi.goal),
    denominatorOf(kpi.goal),
    perOf(kpi.goal),
    kpi.start,
    kpi.end,
    kpi.baseline || null,
    notesOf(plan, kpi).join(" ") || null,
  ];
}
