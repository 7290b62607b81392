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
const report = path.join(root, "reports/jest.json");

/** @type {{ name: string, command: string, cure: string }[]} */
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
    command: `jest --ci --json --outputFile="${report}"`,
    cure: "Run npx jest with the name of the failing file.",
  },
];

/** @param {string} command */
function run(command) {
  const bin = path.join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH };
  return spawnSync(command, { cwd: root, env, shell: true, stdio: "inherit" }).status === 0;
}

/** What jest counted; a jest that wrote no report counts as one failure. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const broken = STEPS.filter(({ name, command }) => {
  console.log(`\n== ${name}`);
  return !run(command);
});
for (const { name, cure } of broken) console.log(`FAILED: ${name}. ${cure}`);

const tests = countTests();
const steps = STEPS.filter(({ name }) => name !== "Tests");
const brokenSteps = steps.filter((step) => broken.includes(step)).length;
const failed = tests.failed + brokenSteps;
const missed = broken.length > 0 && failed === 0 ? 1 : 0;
console.log(`\n${tests.passed + steps.length - brokenSteps} passed, ${failed + missed} failed`);
process.exit(broken.length > 0 ? 1 : 0);
