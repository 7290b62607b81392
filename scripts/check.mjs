// @ts-check
/**
 * npm run check: everything that must hold before a change lands, one step after the other.
 * Goes on after a failure, so that one run tells all; says how to mend each; the last line counts.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const reports = path.join(root, "reports");

/** @param {string} name */
const reportOf = (name) => path.join(reports, `${name}.json`);

/** @param {string} name of its report */
const jest = (name) => `jest --ci --json --outputFile="${reportOf(name)}"`;

/**
 * `report`: what jest counts there is what counts, not the step.
 * @type {{ name: string, command: string, cure: string, report?: string }[]}
 */
const STEPS = [
  { name: "Types", command: "tsc", cure: "Mend the types that tsc names." },
  { name: "Lint", command: "eslint .", cure: "Run npx eslint . --fix, then mend what remains." },
  { name: "Format", command: "prettier --check .", cure: "Run npm run format." },
  {
    name: "Layers",
    command: "depcruise --config .dependency-cruiser.js src",
    cure: "Each broken rule prints why it is there: move the code, not the rule.",
  },
  { name: "Unused", command: "knip", cure: "Delete what nothing uses." },
  {
    name: "Docs of the functions",
    command: "node scripts/functions-docs.mjs --check",
    cure: "Run npm run docs and commit docs/functions.md.",
  },
  {
    name: "Docs of the host",
    command: "node scripts/host-coverage.mjs --check",
    cure: "Run npm run docs and commit docs/host-coverage.md.",
  },
  { name: "Build", command: "node scripts/build.mjs", cure: "Webpack names the file that fails." },
  {
    name: "Size of the functions",
    command: "node scripts/check-functions-size.mjs",
    cure: "Excel waits for this entry: find what was pulled in.",
  },
  {
    name: "Tests",
    command: jest("jest"),
    cure: "Run npx jest with the name of the failing file.",
    report: "jest",
  },
  {
    name: "LibreOffice as the other reader",
    command: `${jest("libreoffice")} --config jest.libreoffice.config.js`,
    cure: "Run npm run test:libreoffice; where LibreOffice is missing, its tests say what to install.",
    report: "libreoffice",
  },
];

/** @param {string} command */
function run(command) {
  const bin = path.join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH };
  return spawnSync(command, { cwd: root, env, shell: true, stdio: "inherit" }).status === 0;
}

/**
 * What jest counted; a jest that wrote no report counts as one failure.
 * @param {string} name of the report
 */
function countTests(name) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(reportOf(name), "utf8"),
    );
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** What a step adds to the last line. */
const countStep = ({ report }, broken) => {
  if (!report) return broken ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  const counted = countTests(report);
  // Jest may fail without a failing test.
  return broken && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
};

mkdirSync(reports, { recursive: true });
for (const { report } of STEPS) if (report) rmSync(reportOf(report), { force: true });
let [passed, failed] = [0, 0];
const cures = [];
for (const step of STEPS) {
  console.log(`\n== ${step.name}`);
  const broken = !run(step.command);
  if (broken) cures.push(`FAILED: ${step.name}. ${step.cure}`);
  const counted = countStep(step, broken);
  passed += counted.passed;
  failed += counted.failed;
}
for (const cure of cures) console.log(cure);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
