/**
 * How fast the functions answer, as a ratio to JSON.parse of the very same arguments: Excel hands them
 * over as JSON, so that is the floor below which nobody notices. `npm run bench`
 *
 * Each run parses its arguments anew, as Excel would: strings that were looked at before are faster. The
 * plan and the roster say the same each time, as in all the formulas of a recalculation; "edited" is the
 * first call after both were changed.
 */
import v8 from "node:v8";
import vm from "node:vm";
import { build } from "esbuild";
import { AS_OF, tables } from "./data.mjs";

const SIZES = [700, 7_000, 20_000, 100_000];
const root = new URL("../../", import.meta.url);

const { outputFiles } = await build({
  entryPoints: [new URL("src/kpi/index.ts", root).pathname],
  bundle: true,
  format: "esm",
  minify: true,
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString("base64");
const { scoreboard, standingOf } = await import(`data:text/javascript;base64,${source}`);

/** What is measured: the arguments that Excel would send, and the call. */
const CALLS = {
  "KPISCOREBOARD, 44 KPIs": {
    aim: 1,
    args: ({ plan, memberLog, activityLog, roster }) => ({ plan, memberLog, activityLog, roster }),
    run: (tables) => scoreboard({ ...tables, asOf: AS_OF }),
  },
  "KPISTATUS, Members": {
    aim: 0.3,
    args: ({ plan, memberLog, roster }) => ({ kpi: "7", plan, rows: memberLog, roster }),
    run: (question) => standingOf({ ...question, asOf: AS_OF }).status,
  },
  "KPISTATUS, Activities": {
    aim: 0.3,
    args: ({ plan, activityLog }) => ({ kpi: "30", plan, rows: activityLog }),
    run: (question) => standingOf({ ...question, asOf: AS_OF }).status,
  },
};

v8.setFlagsFromString("--expose-gc");
const gc = vm.runInNewContext("gc");

/**
 * Moves what was just made out of the nursery. Without it the collector does so in the middle of what
 * is timed next, and the bill for parsing goes now to the one, now to the other.
 */
function settle() {
  gc({ type: "minor" });
  gc({ type: "minor" });
}

/** The first quartile: other work on the machine only ever adds. */
const quartile = (values) => values.sort((a, b) => a - b)[values.length >> 2];

function timed(work) {
  const before = performance.now();
  const result = work();
  return { result, took: performance.now() - before };
}

function measure({ args, run }, data, rounds) {
  const json = JSON.stringify(args(data));
  const parsing = [];
  const answering = [];
  const edited = [];
  for (let round = 0; round < rounds; round++) {
    settle();
    const { result: question, took } = timed(() => JSON.parse(json));
    parsing.push(took);
    answering.push(answered(run, question));
    edited.push(answered(run, withEdits(JSON.parse(json), `Round ${round}`)));
    answered(run, JSON.parse(json));
  }
  return { parse: quartile(parsing), answer: quartile(answering), edited: quartile(edited) };
}

function answered(run, question) {
  settle();
  const { result, took } = timed(() => run(question));
  if (result === undefined) throw new Error("A call was refused: its data are wrong.");
  return took;
}

/** Another text in the last cell of the plan and of the roster, that no rule minds. */
function withEdits(question, text) {
  for (const table of [question.plan, question.roster ?? question.plan]) {
    const row = table.at(-1);
    row[row.length - 1] = row === question.plan.at(-1) ? text : `${row.at(-1)}; ${text}`;
  }
  return question;
}

const roundsOf = (rows) => (rows > 20_000 ? 20 : rows > 1_000 ? 80 : 400);

// One size warms up the compiler, or the first line would measure it.
for (const call of Object.values(CALLS)) measure(call, tables(SIZES[0]), 300);

console.log(`node ${process.version}; milliseconds, first quartile of the rounds`);
console.log("growth: time a row against the size above, of JSON.parse and of the answer\n");

const WIDTHS = [9, 12, 10, 9, 9, 9, 9, 9];
const line = (cells) => console.log(cells.map((cell, at) => cell.padStart(WIDTHS[at])).join(""));

for (const [name, call] of Object.entries(CALLS)) {
  console.log(`${name} (aim: ${call.aim} of JSON.parse)`);
  line(["rows", "JSON.parse", "answer", "ratio", "edited", "ratio", "growth", "growth"]);
  let before = null;
  for (const rows of SIZES) {
    const { answer, edited, parse } = measure(call, tables(rows), roundsOf(rows));
    const shown = [parse, answer, answer / parse, edited, edited / parse];
    const figures = shown.map((figure) => figure.toFixed(2));
    const times = (now, then) => (now / rows / then).toFixed(2);
    const growth = before ? [times(parse, before.parse), times(answer, before.answer)] : ["", ""];
    line([String(rows), ...figures, ...growth]);
    before = { parse: parse / rows, answer: answer / rows };
  }
  console.log("");
}
