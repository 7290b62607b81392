/** A plan of 44 KPIs, a roster of 33 Members and logs of any length: the same at every run. */

const START = 43282; // 1 July 2018
const END = 44012; // 30 June 2020
export const AS_OF = 43555; // 31 March 2019

const EMPTY = 0; // as desktop Excel passes an empty cell

/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

function measured(index) {
  if (index < 20) return ["Members", [22, 14, 33, 24][index % 4], 33, EMPTY];
  if (index === 20) return ["New Members", 4, EMPTY, EMPTY];
  if (index < 41) return ["Activities", 1 + (index % 3), EMPTY, ["year", "quarter"][index % 2]];
  return index < 43 ? ["Share", 0.75, EMPTY, EMPTY] : ["Average", 4, 5, EMPTY];
}

const KPIS = times(44, (index) => {
  const [measure, goal, of, per] = measured(index);
  const action = `Upon request, assist Member's effort in field of work number ${index + 1}`;
  const timeframe = index % 3 === 0 ? "On-going" : "June 2020";
  const pillar = `${1 + (index % 4)}. Support the implementation of conventions and instruments`;
  const indicator = "Number of implementing Members";
  const target = `At least ${goal}${of ? `/${of}` : ""}`;
  return [
    ...[String(index + 5), pillar, action, indicator, target, timeframe],
    ...[measure, goal, of, per, START, END, EMPTY, EMPTY],
  ];
});

const MEMBERS = times(33, (index) => [
  `Member number ${index + 1}`,
  `M${String(index + 1).padStart(2, "0")}`,
  index % 5 === 0 ? "Yes" : EMPTY,
  EMPTY,
  EMPTY,
  `Republic of ${index + 1}; The ${index + 1}th Administration`,
]);

const KPI_HEADER =
  "KPI,Pillar,Action,Indicator,Target,Timeframe,Measure,Goal,Of,Per,Start,End,Baseline,Note";
const MEMBER_ROW_HEADER = "KPI,Member,Status,Since,Reported on,Evidence,Source";
const ACTIVITY_HEADER = "Date,KPI,Activity,Member,Count,Out of,Score,Responses,Evidence";

const table = (header, rows) => [header.split(","), ...rows];
const codesOf = (...measures) =>
  KPIS.filter(([, , , , , , measure]) => measures.includes(measure)).map(([code]) => code);

function memberRows(count) {
  const next = random(1);
  const codes = codesOf("Members", "New Members");
  const statuses = ["Yes", "In progress", "No", "Not applicable"];
  return times(count, (index) => {
    const since = START - 400 + Math.floor(next() * 1100);
    const reported = since + Math.floor(next() * 90);
    const member = MEMBERS[Math.floor(index / codes.length) % MEMBERS.length][0];
    const status = statuses[Math.floor(next() ** 2 * statuses.length)];
    const evidence = `Letter of the administration, number ${index}`;
    return [codes[index % codes.length], member, status, since, reported, evidence, "Survey"];
  });
}

function activities(count) {
  const next = random(2);
  const codes = codesOf("Activities", "Share", "Average");
  return times(count, (index) => {
    const first = codes[index % codes.length];
    const code = index % 10 === 0 ? `${first}; ${codes[(index + 7) % codes.length]}` : first;
    const member = MEMBERS[index % MEMBERS.length][0];
    const outOf = 1 + Math.floor(next() * 6);
    const date = START + Math.floor(next() * (END - START));
    const score = Math.round(100 + next() * 400) / 100;
    const figures = [Math.floor(next() * outOf), outOf, score, 1 + Math.floor(next() * 30)];
    return [date, code, `Regional workshop number ${index}`, member, ...figures, "Report"];
  });
}

/** The four tables, with so many rows of MemberRows and a quarter as many of Activities. */
export function tables(rows) {
  return {
    plan: table(KPI_HEADER, KPIS),
    memberLog: table(MEMBER_ROW_HEADER, memberRows(rows)),
    activityLog: table(ACTIVITY_HEADER, activities(Math.round(rows / 4))),
    roster: table("Member,Code,RTC,Joined,Left,Aliases", MEMBERS),
  };
}
