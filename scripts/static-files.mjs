// @ts-check
/** Files below folders over HTTP: what the workbench's server and the one for Excel have in common. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".xml", "text/xml; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".txt", "text/plain; charset=utf-8"],
  [".woff2", "font/woff2"],
]);

/** @param {string} file */
export const contentType = (file) => TYPES.get(path.extname(file)) ?? "application/octet-stream";

/**
 * The path that a request asks for, decoded; undefined where it cannot be decoded.
 * @param {import("node:http").IncomingMessage} request
 */
export function requestedPath(request) {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

/**
 * The file that a URL path names below one of the folders; never one outside them.
 * @param {string} urlPath
 * @param {[prefix: string, folder: string][]} roots the longest prefix first
 */
function fileOf(urlPath, roots) {
  const root = roots.find(([prefix]) => urlPath.startsWith(prefix));
  if (!root) return undefined;
  const [prefix, folder] = root;
  const file = path.join(folder, urlPath.slice(prefix.length) || "index.html");
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}

/**
 * Answers one request with a file, 404 or 405.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {[prefix: string, folder: string][]} roots
 * @param {Record<string, string>} headers
 */
export async function sendFile(request, response, roots, headers) {
  const plain = { ...headers, "Content-Type": "text/plain; charset=utf-8" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, plain).end("Only GET and HEAD");
    return;
  }
  const urlPath = requestedPath(request);
  const file = urlPath === undefined ? undefined : fileOf(urlPath, roots);
  const found = file && (await stat(file).catch(() => undefined));
  if (!file || !found?.isFile()) {
    response.writeHead(404, plain).end("Not found");
    return;
  }
  response.writeHead(200, {
    ...headers,
    "Content-Type": contentType(file),
    "Content-Length": found.size,
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Starts listening on this machine alone and answers the port.
 * @param {import("node:http").Server | import("node:https").Server} server
 * @param {number} port 0 takes any free one
 * @returns {Promise<number>}
 */
export async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(undefined));
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
