import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import path from "node:path";
import { launchBrowser } from "./browser";

const root = path.resolve(__dirname, "../../../..");
const READY = /The workbench is at (http:\S+)/;

/** Starts the workbench as a user would and answers its address. NO_BUILD=1 takes the last build. */
function start(): Promise<{ url: string; server: ChildProcess }> {
  const options = ["--no-open", "--port", "0", ...(process.env["NO_BUILD"] ? ["--no-build"] : [])];
  const server = spawn(process.execPath, ["scripts/start.mjs", ...options], { cwd: root });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url) resolve({ url, server });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", () => reject(new Error(`npm start ended:\n${said}`)));
  });
}

/** Once for all page tests: looks for a browser, then builds and serves the workbench. */
export default async function setup(): Promise<void> {
  await (await launchBrowser()).close();
  const { url, server } = await start();
  process.env["WORKBENCH_URL"] = url;
  Object.assign(globalThis, { workbenchServer: server });
}
