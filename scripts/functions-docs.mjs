// @ts-check
/**
 * Writes docs/functions.md from the JSDoc of src/functions/functions.ts: names, arguments and their
 * descriptions as functions.json gives them to Excel, plus the tags that Excel does not show
 * (@returns, @example, @throws). `--check` writes nothing and fails where the file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { functionsMetadata, SOURCE } from "./functions-metadata.js";

/** @typedef {import("./functions-metadata.js").CustomFunction} CustomFunction */
/** @typedef {{ returns: string[], example: string[], throws: string[] }} Tags */

const PAGE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../docs/functions.md");

const INTRODUCTION = `# Functions

<!-- Made by scripts/functions-docs.mjs from the JSDoc of src/functions/functions.ts: edit that, then run npm run docs. -->

The functions compute from their arguments alone, so they stay true in every workbook, with the pane closed. The names Plan, MemberLog, ActivityLog, Roster and AsOf are made with the plan's sheets; any range with the same headers will do in their place. What every status and figure means is in [kpi-rules.md](kpi-rules.md).

Every function answers an argument mistake with #VALUE! and a message that says the cure: a header row or a column that is missing, the wrong log, a roster that is needed, an as-of date that is empty or no date. Point at the warning sign beside the cell to read it. An error cell inside a table never fails a function: [KPIISSUES](#kpiissues) names its row.`;

/** @returns {Map<string, Tags>} the tags of each custom function, by its id */
function tagsById() {
  const source = readFileSync(SOURCE, "utf8");
  const file = ts.createSourceFile(SOURCE, source, ts.ScriptTarget.Latest, true);
  /** @type {Map<string, Tags>} */
  const found = new Map();
  for (const statement of file.statements) {
    const tags = ts.getJSDocTags(statement);
    const id = texts(tags, "customfunction")[0];
    if (id === undefined) continue;
    const [returns, example, throws] = ["returns", "example", "throws"].map((n) => texts(tags, n));
    found.set(id, { returns: returns ?? [], example: example ?? [], throws: throws ?? [] });
  }
  return found;
}

/**
 * @param {readonly ts.JSDocTag[]} tags
 * @param {string} name
 */
function texts(tags, name) {
  return tags
    .filter((tag) => tag.tagName.text === name)
    .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/\s+/g, " ").trim());
}

/** @param {CustomFunction} fn */
function signature({ name, parameters }) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${name}(${names.join(", ")})`;
}

/** @param {CustomFunction["parameters"][number]} parameter */
function parameterLine({ name, optional, description }) {
  return `| ${name} | ${description ?? ""} | ${optional ? "may be left out" : "needed"} |`;
}

/**
 * @param {CustomFunction} fn
 * @param {Tags | undefined} tags
 */
function section(fn, tags) {
  if (!tags || tags.returns.length !== 1 || tags.example.length === 0)
    throw new Error(`${fn.name} in ${SOURCE} needs one @returns and an @example`);
  return [
    `## ${fn.name}`,
    fn.description,
    `\`${signature(fn)}\``,
    ["| Argument | | |", "|---|---|---|", ...fn.parameters.map(parameterLine)].join("\n"),
    `Returns: ${tags.returns[0]}`,
    tags.example.map((formula) => `Example: \`${formula}\``).join("\n\n"),
    ["Errors:", ...tags.throws, "#VALUE! for an argument mistake, with its cure."].join("\n- "),
  ].join("\n\n");
}

/** @returns {Promise<string>} the page as it should be */
async function page() {
  const { functions } = await functionsMetadata();
  const tags = tagsById();
  return [INTRODUCTION, ...functions.map((fn) => section(fn, tags.get(fn.id)))].join("\n\n") + "\n";
}

/** @returns {string} the page as it is */
function written() {
  return existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
}

const wanted = await page();
if (!process.argv.includes("--check")) writeFileSync(PAGE, wanted);
else if (wanted !== written()) {
  console.error("docs/functions.md is out of date. Run npm run docs and commit the file.");
  process.exit(1);
}
