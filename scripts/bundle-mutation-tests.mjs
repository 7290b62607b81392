/**
 * Bundles the tests of some code into one file, for npm run mutation: it loads in a moment, and is loaded
 * once for each of some thousand mutants. What takes ten times as long as all others is left out, and
 * would hide what has no test of its own: the laws and the second implementation of the rules, the hostile
 * files. Of Member books their making is left out, which a validator judges in a process of its own.
 *
 * node scripts/bundle-mutation-tests.mjs kpi|returns
 */
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const TESTS = {
  kpi: { folder: "tests/kpi", leftOut: /laws|^oracle/ },
  returns: { folder: "tests/returns", leftOut: /hostile|office|member-book/ },
};

const { folder, leftOut } = TESTS[process.argv[2]];
const tests = readdirSync(folder, { recursive: true }).filter(
  (file) => file.endsWith(".test.ts") && !leftOut.test(file),
);

await build({
  stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: folder },
  bundle: true,
  platform: "node",
  packages: "external",
  outfile: ".cache/mutation/tests.js",
});
