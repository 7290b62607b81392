// @ts-check
/** What the workbench needs to know of an add-in, read from the add-in's own manifest. */
import { readFile } from "node:fs/promises";

/**
 * @typedef {object} AddinDescription
 * @property {string} name shown above the pane
 * @property {string} paneUrl path of the task pane's page on the workbench's server
 * @property {string | null} functionsUrl path of the custom functions' metadata
 * @property {string | null} iconUrl path of a 32 pixel icon
 */

/**
 * The resource with this id: `<bt:Url id="…" DefaultValue="…"/>`.
 * @param {string} xml
 * @param {string} id
 */
function resource(xml, id) {
  const tag = xml.match(new RegExp(`<bt:\\w+\\s[^>]*\\bid="${id}"[^>]*>`));
  return tag?.[0].match(/DefaultValue="([^"]*)"/)?.[1];
}

/** @param {string} xml @param {RegExp} pattern */
const attribute = (xml, pattern) => xml.match(pattern)?.[1];

/**
 * Reads a manifest. The origin of its URLs is replaced by /addin, where the server keeps the add-in.
 * @param {string} file
 * @returns {Promise<AddinDescription>}
 */
export async function readManifest(file) {
  const xml = await readFile(file, "utf8");
  const source = attribute(xml, /<SourceLocation\s[^>]*DefaultValue="([^"]*)"/);
  if (!source) throw new Error(`${file} names no SourceLocation.`);
  const origin = new URL(source).origin;
  /** @param {string | undefined} url */
  const local = (url) =>
    url?.startsWith(`${origin}/`) ? `/addin${url.slice(origin.length)}` : null;
  const paneUrl = local(source);
  if (!paneUrl) throw new Error(`${file}: the SourceLocation is no absolute URL.`);
  const metadata = attribute(xml, /<Metadata>\s*<SourceLocation\s[^>]*resid="([^"]*)"/);
  return {
    name: attribute(xml, /<DisplayName\s[^>]*DefaultValue="([^"]*)"/) ?? "Add-in",
    paneUrl,
    functionsUrl: metadata ? local(resource(xml, metadata)) : null,
    iconUrl: local(attribute(xml, /<IconUrl\s[^>]*DefaultValue="([^"]*)"/)),
  };
}
