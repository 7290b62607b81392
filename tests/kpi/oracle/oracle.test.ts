/** The oracle itself, on examples worked by hand from docs/kpi-rules.md. */
import { day, isoOf, rule_4_3_addMonths } from "./calendar";
import type { Cell } from "./cells";
import { add, compare, floor, fraction, fractionOfNumber, toNumber } from "./fraction";
import { oracle } from "./oracle";
import { rule_2_4_key } from "./tables";

const [START, END] = [day("2018-07-01"), day("2020-06-30")];
const PLAN = [
  "KPI",
  "Measure",
  "Goal",
  "Timeframe",
  "Start",
  "End",
  "Of",
  "Per",
  "Baseline",
  "Pillar",
];

interface Sheet {
  kpi: Cell[];
  asOf: string;
  said?: Cell[][];
  done?: Cell[][];
}
/** One KPI of the plan's term, a roster of four. */
function ask({ kpi, asOf, said = [], done = [] }: Sheet) {
  const [measure, goal, timeframe, ...rest] = kpi;
  const answer = oracle({
    plan: [PLAN, ["10", measure, goal, timeframe, START, END, ...rest]],
    roster: [["Member"], ["Fiji"], ["Japan"], ["Nepal"], ["Tonga"]],
    memberLog: [
      ["KPI", "Member", "Status", "Since", "Reported on"],
      ...said.map((row) => [10, ...row]),
    ],
    activityLog: [
      ["Date", "KPI", "Count", "Out of", "Score", "Responses"],
      ...done.map(([date, ...row]) => [date, 10, ...row]),
    ],
    asOf: day(asOf),
  });
  const [row] = answer.scoreboard;
  if (!row) throw new Error("a plan of one KPI has one line");
  const shown = (value: typeof row.actual) => value && toNumber(value);
  return {
    ...{ status: row.status, atBest: row.atBest, due: row.nextDue && isoOf(row.nextDue) },
    ...{
      actual: shown(row.actual),
      attainment: shown(row.attainment),
      gap: shown(row.gap),
      upTo: shown(row.upTo),
    },
    reported: [...answer.reported.rows],
  };
}

test("fractions are exact and floors go down", () => {
  expect(compare(add(fractionOfNumber(0.1), fractionOfNumber(0.2)), fractionOfNumber(0.3))).toBe(0);
  expect(floor(fraction(-3, 2))).toEqual(fraction(-2));
  expect([1 / 3, 2 / 3, 1e-7, -0.75, 4].map((x) => toNumber(fractionOfNumber(x)))).toEqual([
    1 / 3,
    2 / 3,
    1e-7,
    -0.75,
    4,
  ]);
});

test("[4.3] 29 February minus 12 months is 28 February; 31 August and a month is 30 September", () => {
  expect(isoOf(rule_4_3_addMonths(day("2020-02-29"), -12))).toBe("2019-02-28");
  expect(isoOf(rule_4_3_addMonths(day("2018-08-31"), 1))).toBe("2018-09-30");
  expect(isoOf(rule_4_3_addMonths(day("2018-08-31"), 6))).toBe("2019-02-28");
  expect([day("1900-03-01"), day("2018-07-01")]).toEqual([61, 43282]);
});

test("[2.4] Viet Nam is VIETNAM", () => {
  expect(rule_2_4_key(" Viët Nam.")).toBe(rule_2_4_key("VIETNAM"));
});

test("[3.2] Yes since March, told in December, beats In progress, told in June, for July too", () => {
  const said = [
    ["Fiji", "In progress", null, day("2019-06-10")],
    ["Fiji", "Yes", day("2019-03-01"), day("2019-12-05")],
  ];
  expect(ask({ kpi: ["Members", 1, ""], asOf: "2019-07-15", said })).toMatchObject({
    ...{ status: "Achieved", actual: 1, upTo: 4, due: undefined, reported: [] },
  });
});

test("[5.7] half way: 2 of 4 is on track; 1 of 4 is off track, and with those who are silent could be met", () => {
  const kpi = ["Members", 4, "", "", "", "0"];
  const said = [
    ["Fiji", "Yes", day("2019-01-01")],
    ["Japan", "yes", day("2019-02-01")],
  ];
  expect(ask({ kpi, asOf: "2019-07-01", said })).toMatchObject({
    status: "On track",
    actual: 2,
    gap: 2,
    due: "2020-06-30",
  });
  expect(ask({ kpi, asOf: "2019-07-01", said: said.slice(1) })).toMatchObject({
    status: "Off track",
    atBest: "Achieved",
    attainment: 0.25,
  });
});

test("[6] two a year: a year missed, one in the second, nothing left but its last quarter", () => {
  const kpi = ["Activities", 2, "On-going", "", "year"];
  const done = [[day("2018-09-01")], [day("2019-08-01")]];
  expect(ask({ kpi, asOf: "2019-12-31", done })).toMatchObject({
    status: "Off track",
    actual: 1,
    attainment: 0.5,
    gap: 1,
    due: "2020-06-30",
  });
  expect(ask({ kpi, asOf: "2019-03-31", done: done.slice(0, 1) })).toMatchObject({
    status: "At risk",
    attainment: 0.5,
    due: "2019-06-30",
  });
});

test("[7.2] 4.1 from 3 and 3.85 from 2 is 4", () => {
  const done = [
    [START, null, null, 4.1, 3],
    [START, null, null, 3.85, 2],
  ];
  expect(ask({ kpi: ["Average", 4, "", 5], asOf: "2019-07-01", done })).toMatchObject({
    status: "On track",
    actual: 4,
    gap: 0,
  });
});

test("[7.1] requests that nobody has answered are no zero", () => {
  const done = [[START, 0, 0], [START]];
  expect(ask({ kpi: ["Share", 0.75, ""], asOf: "2019-07-01", done })).toMatchObject({
    ...{ status: "No requests", actual: undefined, reported: ["Activities:1", "Activities:2"] },
  });
});
