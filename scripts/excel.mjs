// @ts-check
/**
 * npm run excel: builds the add-in for Excel, serves it over https with a development certificate and
 * side-loads it into Excel on Windows or Mac. `--stop` takes it out again; `--serve` serves only, for
 * Excel on the web.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { build } from "./build.mjs";
import { listen, sendFile } from "./static-files.mjs";

const PORT = 3000;
/** Its peers compile native code, so it is fetched when needed rather than installed with the rest. */
const DEBUGGING = "office-addin-debugging@7.0.0";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const out = path.join(root, "dist/excel");
const manifest = path.join(out, "manifest.xml");

/**
 * Runs the side-loading tool; does not block, since Excel asks this very process for the add-in.
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it succeeded
 */
async function debugging(...args) {
  const windows = process.platform === "win32";
  const tool = spawn(windows ? "npx.cmd" : "npx", ["--yes", DEBUGGING, ...args], {
    stdio: "inherit",
    shell: windows,
  });
  const [code] = await once(tool, "exit");
  return code === 0;
}

/** @param {boolean} sideload */
async function serveAndSideload(sideload) {
  await build({ only: "addin", env: { office: "cdn", out } });
  const options = await getHttpsServerOptions();
  // Excel on the web loads the add-in from another origin.
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" };
  const server = createServer(options, (request, response) =>
    sendFile(request, response, [["/", out]], headers),
  );
  await listen(server, PORT);
  console.log(`Serving the add-in at https://localhost:${PORT}/  (Ctrl+C stops it)`);
  if (!sideload) console.log(`Upload this manifest in Excel on the web: ${manifest}`);
  else if (!(await debugging("start", manifest, "desktop", "--app", "excel", "--no-live-reload")))
    console.error("Excel could not be started with the add-in: see the message above.");
}

const { values } = parseArgs({
  options: { stop: { type: "boolean" }, serve: { type: "boolean" } },
});
const desktop = process.platform === "win32" || process.platform === "darwin";

if (values.stop) {
  process.exitCode = (await debugging("stop", manifest)) ? 0 : 1;
} else if (!desktop && !values.serve) {
  console.error(
    "Excel for the desktop runs on Windows and Mac. Here, use npm run excel -- --serve with Excel on the web, or npm start for the workbench.",
  );
  process.exitCode = 1;
} else {
  await serveAndSideload(!values.serve);
}
