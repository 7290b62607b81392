// @ts-check
/**
 * The workbench's server: plain http on this machine alone.
 *
 * Every file is served byte for byte as built, with one exception: in the pane's page one script,
 * the bridge to the host, stands before office.js. In Excel nothing stands there.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { readManifest } from "./manifest.mjs";
import { contentType, listen, requestedPath, sendFile } from "./static-files.mjs";

/** Nothing leaves the origin. Univer and Fluent write style elements; Univer draws from blobs. */
const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
};

const BRIDGE = '<script src="/host-bridge.js"></script>';
const OFFICE_SCRIPT = /<script\b[^>]*\bsrc="[^"]*office(?:\.debug)?\.js"/i;

/**
 * The pane's page with the bridge before office.js.
 * @param {string} html
 */
export function withBridge(html) {
  if (!OFFICE_SCRIPT.test(html)) throw new Error("The pane's page loads no office.js.");
  return html.replace(OFFICE_SCRIPT, (tag) => BRIDGE + tag);
}

/**
 * Starts the server.
 * @param {{ port: number, dist: string, manifest?: string, addin?: string }} options port 0 takes any
 *   free one; `addin` is the folder that the manifest's own URLs are served from
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port, dist, manifest, addin = path.join(dist, "addin") }) {
  const description = await readManifest(manifest ?? path.join(addin, "manifest.xml"));
  const panePath = description.paneUrl.split("?")[0] ?? "";
  const paneFile = path.join(addin, panePath.slice("/addin/".length));
  /** @type {[string, string][]} */
  const roots = [
    ["/addin/", path.resolve(addin)],
    ["/", path.resolve(dist, "workbench")],
  ];

  /** The two answers that are no file. @type {Map<string, () => Promise<[string, string]>>} */
  const made = new Map([
    ["/addin.json", async () => [contentType("addin.json"), JSON.stringify(description)]],
    [panePath, async () => [contentType(panePath), withBridge(await readFile(paneFile, "utf8"))]],
  ]);

  const server = createServer(async (request, response) => {
    const make = made.get(requestedPath(request) ?? "");
    if (!make) return sendFile(request, response, roots, HEADERS);
    const [type, text] = await make();
    response.writeHead(200, { ...HEADERS, "Content-Type": type }).end(text);
  });

  const url = `http://localhost:${await listen(server, port)}/`;
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve(undefined));
    });
  return { url, close };
}
