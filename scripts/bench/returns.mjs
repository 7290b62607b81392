// @ts-check
/**
 * Member books for 33 and 200 Members, against the floor: the bare packing of the very same parts.
 * Each measure runs in a process of its own, so that the peak of memory is its alone.
 *   node --expose-gc scripts/bench/returns.mjs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { unzipSync, zipSync } from "fflate";

const SIZES = [33, 200];
const RUNS = 5;
const ISSUED = 43_555; // 31 March 2019
const REPLY_BY = 43_585;
const self = fileURLToPath(import.meta.url);
const root = path.resolve(self, "../../..");

/** What the measures use of the project. */
const ENTRY = `
  export { memberBook } from "./src/returns/book/member-book";
  export { issueFor, openOffice } from "./src/returns/office";
  export { ENGLISH } from "./src/returns/texts";
  export { contentHash, PLAN_2018 } from "./src/plan";
  export { blueprintFor } from "./src/workbook";
  export { save } from "./src/xlsx";
`;

/** The office's tables with so many Members, each with a statement on every other question. */
function officeTables({ blueprintFor, PLAN_2018 }, count) {
  const roster = Array.from({ length: count }, (_, index) => ({
    name: `Member number ${index + 1}`,
    code: `M${String(index + 1).padStart(3, "0")}`,
    ...{ rtc: false, joined: null, left: null, aliases: [] },
  }));
  const tables = new Map(
    blueprintFor(PLAN_2018, roster, ISSUED).sheets.flatMap(({ table }) =>
      table === null ? [] : [[table.key, table]],
    ),
  );
  const grid = (key) => {
    const { columns, rows } = tables.get(key);
    return [columns.map(({ header }) => header), ...rows];
  };
  const [header, ...waiting] = grid("memberRows");
  const said = waiting.map(([kpi, member], index) =>
    index % 2 === 0
      ? [kpi, member, "In progress", 43_400, 43_450, `Letter number ${index}`, "Survey"]
      : [kpi, member, null, null, null, null, null],
  );
  return {
    plan: grid("kpis"),
    actions: grid("actions"),
    roster: grid("members"),
    memberLog: [header, ...said],
  };
}

/** Reads the tables and makes all books; gives their bytes. */
async function share(ours, tables) {
  const office = ours.openOffice(tables, ISSUED);
  const plan = { name: ours.PLAN_2018.name, hash: ours.contentHash(ours.PLAN_2018) };
  const occasion = { plan, issued: ISSUED, replyBy: REPLY_BY, contact: "office@rocb.example" };
  const files = [];
  for (const member of office.members) {
    files.push(
      await ours.save(ours.memberBook(ours.issueFor(office, member, occasion), ours.ENGLISH)),
    );
  }
  return files;
}

/** What is timed, and what it needs beforehand. */
const MEASURES = {
  share: async (ours, count) => {
    const tables = officeTables(ours, count);
    return () => share(ours, tables);
  },
  pack: async (ours, count) => {
    const books = (await share(ours, officeTables(ours, count))).map((file) => unzipSync(file));
    return () => books.map((parts) => zipSync(parts, { level: 6 }));
  },
};

async function measure(name, count, bundle) {
  const run = await MEASURES[name](await import(pathToFileURL(bundle).href), count);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const times = [];
  for (let round = 0; round < RUNS; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  // The most memory of the process so far; Linux and macOS count kilobytes here.
  const peak = Math.max(0, process.resourceUsage().maxRSS * 1024 - before);
  return { first: times[0], best: Math.min(...times), peak };
}

const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function measured(name, count, bundle) {
  const args = ["--expose-gc", self, name, String(count), bundle];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const result = JSON.parse(stdout);
  const { first, best, peak } = result;
  console.log(
    `${name} ${count}: first ${first.toFixed(0)} ms, best of ${RUNS} ${best.toFixed(0)} ms, peak +${mb(peak)}`,
  );
  return result;
}

const [, , name, count, given] = process.argv;
if (name !== undefined) {
  console.log(JSON.stringify(await measure(name, Number(count), given)));
} else {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const bundle = path.join(folder, "returns.mjs");
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: bundle,
  });
  for (const size of SIZES) {
    const made = measured("share", size, bundle);
    const floor = measured("pack", size, bundle);
    console.log(`share / pack, ${size}: time ${(made.best / floor.best).toFixed(2)}`);
  }
  rmSync(folder, { recursive: true });
}
