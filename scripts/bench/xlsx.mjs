// @ts-check
/**
 * Saves and opens 20,000 Member rows of 7 columns, against the floor: the bare packing of the same
 * parts, and the bare unpacking and XML scan of them. Each measure runs in a process of its own, so
 * that the peak of memory is its alone.
 *   node --expose-gc scripts/bench/xlsx.mjs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { unzipSync, zipSync } from "fflate";
import { Parser } from "saxen";

const ROWS = 20_000;
const RUNS = 5;
const HEADER = ["KPI", "Member", "Status", "Since", "Reported on", "Evidence", "Source"];
const STATUSES = ["Yes", "In progress", "No", "Not applicable"];
const self = fileURLToPath(import.meta.url);
const root = path.resolve(self, "../../..");

/** @param {any} xlsx */
function memberBook(xlsx) {
  const text = xlsx.cellStyle({ numberFormat: "@" });
  const date = xlsx.cellStyle({ numberFormat: "d mmm yyyy" });
  const plain = xlsx.cellStyle({});
  const cell = (column, value, style = plain) => ({ column, value, formula: null, style });
  const row = (index, cells) => ({ index, height: null, hidden: false, style: null, cells });
  const rows = Array.from({ length: ROWS }, (_, i) =>
    row(i + 1, [
      cell(0, String(5 + (i % 21)), text),
      cell(1, `Member number ${1 + (i % 33)}`),
      cell(2, STATUSES[i % STATUSES.length]),
      cell(3, 43_282 + (i % 700), date),
      cell(4, 43_300 + (i % 700), date),
      cell(5, `Letter of the administration, number ${i}`),
      cell(6, "Survey"),
    ]),
  );
  const table = {
    name: "MemberRows",
    area: { top: 0, left: 0, bottom: ROWS, right: HEADER.length - 1 },
    headerRow: true,
    totalsRow: false,
    filterButtons: true,
    columns: HEADER.map((name) => ({ name, calculated: null, totals: null })),
    style: {
      name: "TableStyleMedium2",
      bandedRows: true,
      bandedColumns: false,
      firstColumn: false,
      lastColumn: false,
    },
  };
  const header = row(
    0,
    HEADER.map((name, column) => cell(column, name)),
  );
  const sheet = xlsx.newSheet("Member rows", { rows: [header, ...rows], tables: [table] });
  return xlsx.newWorkbook([sheet]);
}

/** @param {Uint8Array} file */
function scan(file) {
  let events = 0;
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new Parser();
    parser.on("openTag", () => void events++);
    parser.write(Buffer.from(bytes).toString("utf8")).end();
  }
  return events;
}

/** One measure: what is timed, and what it needs beforehand. */
const MEASURES = {
  save: (xlsx) => {
    const book = memberBook(xlsx);
    return () => xlsx.save(book);
  },
  pack: (_, file) => {
    const parts = unzipSync(file);
    return () => zipSync(parts, { level: 6 });
  },
  open: (xlsx, file) => () => xlsx.open(file),
  scan: (_, file) => () => scan(file),
};

async function measure(name, bundle, fixture) {
  const xlsx = await import(pathToFileURL(bundle).href);
  const run = MEASURES[name](xlsx, new Uint8Array(readFileSync(fixture)));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  // The most memory of the process so far; Linux and macOS count kilobytes here.
  const peak = process.resourceUsage().maxRSS * 1024 - before;
  return { first: times[0], best: Math.min(...times), peak };
}

const child = process.argv[2];
if (child !== undefined) {
  console.log(JSON.stringify(await measure(child, process.argv[3], process.argv[4])));
} else {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const bundle = path.join(folder, "xlsx.mjs");
  const fixture = path.join(folder, "book.xlsx");
  await build({
    entryPoints: [path.join(root, "src/xlsx/index.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: bundle,
  });
  const xlsx = await import(pathToFileURL(bundle).href);
  writeFileSync(fixture, await xlsx.save(memberBook(xlsx)));

  const results = {};
  for (const name of Object.keys(MEASURES)) {
    const args = ["--expose-gc", self, name, bundle, fixture];
    const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    results[name] = JSON.parse(stdout);
  }
  const unpacked = Object.values(unzipSync(readFileSync(fixture))).reduce(
    (n, b) => n + b.length,
    0,
  );
  const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `${ROWS} rows x ${HEADER.length}: ${mb(readFileSync(fixture).length)}, unpacked ${mb(unpacked)}`,
  );
  for (const [name, { first, best, peak }] of Object.entries(results))
    console.log(
      `${name}: first ${first.toFixed(0)} ms, best of ${RUNS} ${best.toFixed(0)} ms, peak +${mb(peak)}`,
    );
  for (const [name, floor] of [
    ["save", "pack"],
    ["open", "scan"],
  ]) {
    const time = (results[name].best / results[floor].best).toFixed(2);
    const memory = (results[name].peak / results[floor].peak).toFixed(2);
    console.log(`${name} / ${floor}: time ${time}, peak memory ${memory}`);
  }
  rmSync(folder, { recursive: true });
}
