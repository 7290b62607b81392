/**
 * How long the functions take on books that nobody plans and a stranger may send: thousands of KPIs and
 * Members, a hundred thousand rows, a term of centuries. `node scripts/bench/large.mjs`
 */
import { build } from "esbuild";
import { AS_OF } from "./data.mjs";

const { outputFiles } = await build({
  entryPoints: [new URL("../../src/kpi/index.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString("base64");
const { historyOf, issues, matrix, scoreboard } = await import(
  `data:text/javascript;base64,${source}`
);

const [START, END, LAST] = [43282, 44012, 2958465];
const MEASURES = ["Members", "Activities"];
const PLAN = ["KPI", "Timeframe", "Measure", "Goal", "Per", "Start", "End"];
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** KPIs 0, 2, 4 ... measure Members and 1, 3, 5 ... Activities; the rows go round those of `about`. */
function book({ kpis, members, rows, about = kpis, end = END, start = () => START, ...texts }) {
  const {
    alias = (index) => `Isle ${index}`,
    code = null,
    named = (index) => `M ${index}`,
  } = texts;
  const codeOf = (index, measure) => String(((2 * index) % about) + measure);
  const date = (index) => START + (index % 700);
  return {
    plan: [
      PLAN,
      ...times(kpis, (index) => {
        return [String(index), "", MEASURES[index % 2], 2, "month", start(index), end];
      }),
    ],
    roster: [["Member", "Aliases"], ...times(members, (index) => [`M ${index}`, alias(index)])],
    memberLog: [
      ["KPI", "Member", "Status", "Since"],
      ...times(rows, (index) => [codeOf(index, 0), named(index % members), "Yes", date(index)]),
    ],
    activityLog: [
      ["Date", "KPI"],
      ...times(rows, (index) => [date(index), code ?? codeOf(index, 1)]),
    ],
    asOf: AS_OF,
  };
}

const large = { kpis: 5_000, members: 10_000, rows: 100_000 };
const one = { kpis: 2, members: 1_000, rows: 100_000, about: 2, end: LAST };
const history = (kpi, log, years) => (tables) =>
  historyOf({ ...tables, kpi, rows: tables[log], asOf: START + Math.round(365.25 * years) });
/** Of the one name "Isle". */
const spelling = (index) => `Isle ${index.toString(2).replaceAll("0", "-").replaceAll("1", ".")}`;
const list = times(8_000, (index) => (index + 100).toString(36)).join(";");

const CASES = [
  ["KPISCOREBOARD: 5,000 KPIs, 10,000 Members, 100,000 rows in each log", scoreboard, large],
  ["KPIISSUES of the same", issues, large],
  ["KPIMATRIX at its limit: 398 Members by 2,500 KPIs", matrix, { ...large, members: 398 }],
  [
    "KPISCOREBOARD: 5,000 KPIs, each with a start of its own and no activity",
    scoreboard,
    { ...large, start: (index) => START - index, code: "none" },
  ],
  [
    "KPIISSUES: an alias that 10,000 Members share, in 30,000 rows",
    issues,
    { kpis: 2, members: 10_000, rows: 30_000, alias: () => "Isle", named: () => "Isle" },
  ],
  [
    "KPIISSUES of the same, each row with a spelling of its own",
    issues,
    { kpis: 2, members: 10_000, rows: 30_000, alias: () => "Isle", named: spelling },
  ],
  [
    "KPISCOREBOARD: a cell that lists 8,000 codes",
    scoreboard,
    { kpis: 2, members: 10, rows: 1, code: list },
  ],
  ["KPIHISTORY of 10 years, 100,000 activities", history("1", "activityLog", 10), one],
  ["KPIHISTORY of 10 years, 100,000 statements", history("0", "memberLog", 10), one],
  ["KPIHISTORY of 155 years, 100,000 statements", history("0", "memberLog", 155), one],
];

for (const [what, answer, size] of CASES) {
  const tables = book(size);
  const before = performance.now();
  const answered = answer(tables);
  const took = performance.now() - before;
  if (!Array.isArray(answered)) throw new Error(answered.message);
  console.log(`${what.padEnd(72)}${took.toFixed(0).padStart(7)} ms, ${answered.length} lines`);
}
