// @ts-check
/**
 * npm start: builds, serves and opens the workbench.
 *   --port 3333   another port than 3000
 *   --no-open     serve only
 *   --no-build    serve what was built before
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");

/** Opens the page in the user's own browser; a machine without a desktop just shows the address. */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const opener = spawn(command ?? "xdg-open", args, { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("No browser could be opened here: open the address above."));
  opener.unref();
}

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    open: { type: "boolean", default: true },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  process.exit(1);
}

if (values.build) await build();
try {
  const { url } = await serve({ port, dist: path.join(root, "dist") });
  console.log(`\nThe workbench is at ${url}  (Ctrl+C stops it)`);
  if (values.open) openBrowser(url);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    taken ? `Port ${port} is in use. Try: npm start -- --port ${port + 1}` : String(error),
  );
  process.exit(1);
}
