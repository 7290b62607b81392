/**
 * Bundles the tests of the rules by number into one file, for npm run mutation: it loads in a moment, and
 * is loaded once for each of some three thousand mutants. The laws and the second implementation stay
 * out: they take ten times as long, and would hide a rule that has no test of its own.
 */
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const folder = "tests/kpi";
const tests = readdirSync(folder).filter(
  (file) => file.endsWith(".test.ts") && file !== "laws.test.ts",
);

await build({
  stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: folder },
  bundle: true,
  platform: "node",
  packages: "external",
  outfile: ".cache/mutation/rules.js",
});
