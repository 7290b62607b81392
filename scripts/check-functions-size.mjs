// @ts-check
/**
 * Excel waits for the functions' entry whenever it starts the add-in, before the pane shows. It has to
 * be small, hold the rules and nothing else, and register on its own, as a classic script.
 * Checks dist/addin/functions.js; before a build it bundles the same entry in memory.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { loadCustomFunctionsRuntime } from "./custom-functions-runtime.js";
import { associations, functionsMetadata, SOURCE } from "./functions-metadata.js";

const LIMIT = 25 * 1024;
const ALLOWED = /^src\/(functions|kpi)\//;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const BUILT = path.join(root, "dist/addin/functions.js");
const PAGE = path.join(root, "dist/addin/taskpane.html");

/** The entry as webpack sees it, bundled by esbuild, which tells what went in. */
async function bundle() {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: readFileSync(SOURCE, "utf8") + (await associations()),
      resolveDir: path.dirname(SOURCE),
      sourcefile: SOURCE,
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    format: "iife",
    target: "es2020",
    minify: true,
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  return { code: outputFiles[0]?.text ?? "", modules: Object.keys(metafile.inputs) };
}

/** @param {string} code a classic script */
function registeredBy(code) {
  const scope = loadCustomFunctionsRuntime();
  scope.run(code);
  return Object.keys(scope.associated());
}

/** Deferred scripts run in the order in which the page names them. */
function loadsFunctionsFirst() {
  const page = readFileSync(PAGE, "utf8");
  const [functions, pane] = ["functions.js", "taskpane.js"].map((file) =>
    page.indexOf(`"${file}"`),
  );
  return functions !== -1 && functions < pane;
}

/**
 * @param {string} code
 * @param {string[]} modules
 */
async function* problems(code, modules) {
  const foreign = modules.filter((module) => !ALLOWED.test(module));
  if (foreign.length > 0)
    yield `it holds more than the rules: ${foreign.join(", ")}. Import these in the pane instead.`;

  const size = gzipSync(code).length;
  if (size > LIMIT) yield `it is ${size} bytes gzip, the limit is ${LIMIT}. See what came in.`;

  const registered = new Set(registeredBy(code));
  const missing = (await functionsMetadata()).functions.filter(({ id }) => !registered.has(id));
  if (missing.length > 0)
    yield `it does not register ${missing.map(({ name }) => name).join(", ")} when it runs alone.`;

  if (existsSync(PAGE) && !loadsFunctionsFirst())
    yield "taskpane.html does not load functions.js before taskpane.js.";
}

const { code: bundled, modules } = await bundle();
const code = existsSync(BUILT) ? readFileSync(BUILT, "utf8") : bundled;
const what = existsSync(BUILT) ? "dist/addin/functions.js" : "The functions' entry (not built yet)";
const found = [];
for await (const problem of problems(code, modules)) found.push(problem);
for (const problem of found) console.error(`${what}: ${problem}`);
if (found.length > 0) process.exit(1);
console.log(`${what}: ${gzipSync(code).length} bytes gzip of ${LIMIT}, registers alone.`);
