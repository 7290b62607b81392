import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MISSING = `
The tests of the page need a browser, and none was found. Install Chromium, Chrome or Edge
(Debian and Ubuntu: "sudo apt-get install chromium"), or set CHROME_PATH to the one you have.`;

/** Chromium refuses its sandbox to root, which containers usually are. */
const sandbox = () => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

/** The first browser that is there: CHROME_PATH, the usual places, then installed Chrome or Edge. */
export async function launchBrowser(): Promise<Browser> {
  const args = [...QUIET, ...sandbox()];
  const given = process.env["CHROME_PATH"];
  const executablePath = given || USUAL_PATHS.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args });
  for (const channel of ["chrome", "msedge"]) {
    const browser = await chromium.launch({ channel, args }).catch(() => undefined);
    if (browser) return browser;
  }
  throw new Error(MISSING);
}
