/**
 * Runs bundled tests (bundle-mutation-tests.mjs) in this process, for Stryker: a mutant is judged in a tenth
 * of a second, where a run of Jest for each takes a second. It knows what these tests use of Jest: describe,
 * test or it, their each, and expect.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { expect } from "expect";

const require = createRequire(import.meta.url);

class BundledTests {
  #script;

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const source = readFileSync(".cache/mutation/tests.js", "utf8");
    this.#script = new vm.Script(`(function (require, describe, test, it, expect) {${source}\n})`);
  }

  async dryRun() {
    const stryker = (globalThis.__stryker__ ??= {});
    const results = [];
    for (const { id, name, run } of this.#load()) {
      stryker.currentTestId = id;
      const started = performance.now();
      const failure = await failureOf(run);
      stryker.currentTestId = undefined;
      const timeSpentMs = performance.now() - started;
      results.push(
        failure === null
          ? { id, name, timeSpentMs, status: 0 }
          : { id, name, timeSpentMs, status: 1, failureMessage: failure },
      );
    }
    return { status: "complete", tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }) {
    const stryker = (globalThis.__stryker__ ??= {});
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    const wanted = testFilter && new Set(testFilter);
    let tests;
    try {
      tests = this.#load();
    } catch (error) {
      return { status: "killed", killedBy: ["0"], failureMessage: String(error), nrOfTests };
    }
    for (const { id, run } of tests) {
      if (wanted && !wanted.has(id)) continue;
      nrOfTests++;
      const failureMessage = await failureOf(run);
      if (stryker.hitCount > hitLimit) return { status: "timeout" };
      if (failureMessage !== null)
        return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  /** The tests, made anew with the active mutant in force. */
  #load() {
    const tests = [];
    const path = [];
    const describe = (name, body) => {
      path.push(name);
      body();
      path.pop();
    };
    const test = (name, run) => {
      tests.push({ id: String(tests.length), name: [...path, name].join(" "), run });
    };
    test.each = (table) => (name, run) => {
      for (const row of table) test(name, () => (Array.isArray(row) ? run(...row) : run(row)));
    };
    this.#script.runInThisContext()(require, describe, test, test, expect);
    return tests;
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "bundled", injectableClass: BundledTests },
];
