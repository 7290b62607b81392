// @ts-check
/**
 * Member books for 33 and 200 Members, made and collected, against the floor: the bare packing of the
 * very same parts, and the bare unpacking and scanning of them.
 * Each measure runs in a process of its own, so that the peak of memory is its alone.
 *   node --expose-gc scripts/bench/returns.mjs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { Parser } from "saxen";

const SIZES = [33, 200];
const RUNS = 5;
const ISSUED = 43_555; // 31 March 2019
const REPLY_BY = 43_585;
const RECEIVED = 43_570;
const self = fileURLToPath(import.meta.url);
const root = path.resolve(self, "../../..");

/** What the measures use of the project. */
const ENTRY = `
  export { memberBook } from "./src/returns/book/member-book";
  export { issueFor, openOffice } from "./src/returns/office";
  export { ENGLISH } from "./src/returns/texts";
  export { contentHash, PLAN_2018 } from "./src/plan";
  export { blueprintFor } from "./src/workbook";
  export { open, save } from "./src/xlsx";
  export { onRecord } from "./src/kpi";
  export { readReturn } from "./src/returns/read/read";
  export { compareReturn } from "./src/returns/compare/compare";
  export { oursIn } from "./src/returns/compare/ours";
  export { planMerge } from "./src/returns/merge/plan";
  export { effectOf } from "./src/returns/merge/effect";
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
    activityLog: grid("activities"),
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

/** The books as Members send them back: every line answered. */
async function returned(ours, tables) {
  const files = [];
  for (const file of await share(ours, tables)) {
    const { book } = await ours.open(file);
    const [sheet, ...others] = book.sheets;
    const top = sheet.tables[0].area.top;
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const given = { 4: "Yes", 5: 43_300, 6: `Letter of ${row.index}` }[cell.column];
        const isInput = row.index > top && given !== undefined && cell.value === null;
        return isInput ? { ...cell, value: given } : cell;
      }),
    }));
    files.push(await ours.save({ ...book, sheets: [{ ...sheet, rows }, ...others] }));
  }
  return files;
}

/** Reads all files, compares each, plans the merge and its effect on the board. */
async function collect(ours, tables, files) {
  const record = ours.onRecord({ ...tables, asOf: RECEIVED });
  const plan = { name: ours.PLAN_2018.name, hash: ours.contentHash(ours.PLAN_2018) };
  const books = [];
  for (const [at, bytes] of files.entries()) {
    const answer = await ours.readReturn({ name: `${at}.xlsx`, bytes }, { plan, record });
    if (answer.is === "refused") throw new Error(answer.message);
    books.push(answer.bookFor(null));
  }
  const side = ours.oursIn({ ...tables, received: RECEIVED });
  const compared = books.map((book) => ({ book, rows: ours.compareReturn(book, side) }));
  const merge = ours.planMerge(compared, () => "theirs", side, RECEIVED);
  if (merge.rows.length === 0) throw new Error("Nothing would be merged.");
  return ours.effectOf({ ...tables, asOf: RECEIVED }, merge);
}

/** Every part unpacked, and every letter of its XML gone through once. */
function scan(files) {
  let elements = 0;
  for (const file of files) {
    for (const part of Object.values(unzipSync(file))) {
      const parser = new Parser();
      parser.on("openTag", () => {
        elements += 1;
      });
      parser.parse(strFromU8(part));
    }
  }
  return elements;
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
  collect: async (ours, count) => {
    const tables = officeTables(ours, count);
    const files = await returned(ours, tables);
    return () => collect(ours, tables, files);
  },
  scan: async (ours, count) => {
    const files = await returned(ours, officeTables(ours, count));
    return () => scan(files);
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
    const collected = measured("collect", size, bundle);
    const scanned = measured("scan", size, bundle);
    console.log(`collect / scan, ${size}: time ${(collected.best / scanned.best).toFixed(2)}`);
  }
  rmSync(folder, { recursive: true });
}
