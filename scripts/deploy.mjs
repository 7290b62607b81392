// @ts-check
/**
 * npm run build:deploy -- https://example.org/action-plan/
 * Writes to dist/deploy what is put on a web server: the add-in with office.js from Microsoft's
 * network, and the manifest with that address in every place.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const given = process.argv[2];
const url = given && URL.canParse(given) ? new URL(given) : undefined;
if (url?.protocol !== "https:" || !url.pathname.endsWith("/")) {
  console.error(
    "Give the https address of the folder it will be served from, with its closing slash:\n  npm run build:deploy -- https://example.org/action-plan/",
  );
  process.exit(1);
}
const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const out = path.join(root, "dist/deploy");
await build({ only: "addin", env: { office: "cdn", out, url: url.href } });
console.log(`Written to ${out}. Upload it all; give users the manifest.xml in it.`);
