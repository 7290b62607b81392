// @ts-check
/**
 * Writes docs/host-coverage.md: what of Excel's API the workbench's host answers and what refuses,
 * read from the host's own tables and held against the public typings. `--check` writes nothing and
 * fails where the file is out of date.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

/** @typedef {{ name: string, kind: "property" | "method" | "event", writable: boolean, set: number }} Member */
/** @typedef {Record<string, { properties?: Record<string, { set?: unknown }>, navigation?: object, methods?: object, events?: object, collection?: { item?: unknown } }>} Model */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const PAGE = path.join(root, "docs/host-coverage.md");
const TYPINGS = path.join(root, "node_modules/@types/office-js/index.d.ts");
const TABLES = path.join(root, "src/workbench/host/objects/index.ts");

/** The library that the workbench runs knows no later set. */
const LAST_SET = 15;

/** Every object has these; office.js answers them itself. */
const LIBRARY_MEMBERS = new Set([
  "context",
  "isNullObject",
  "items",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
]);

/** @returns {Promise<Model>} the host's tables, by class */
async function hostTables() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "host-coverage-"));
  const outfile = path.join(folder, "tables.mjs");
  try {
    await build({ entryPoints: [TABLES], bundle: true, format: "esm", outfile, logLevel: "error" });
    const { objectModel } = await import(pathToFileURL(outfile).href);
    return objectModel;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Map<string, Member[]>} the public members up to the last set, by class */
function publicClasses() {
  const text = readFileSync(TYPINGS, "utf8");
  const file = ts.createSourceFile(TYPINGS, text, ts.ScriptTarget.Latest, true);
  const excel = file.statements.find(
    (statement) => ts.isModuleDeclaration(statement) && statement.name.text === "Excel",
  );
  /** @type {Map<string, Member[]>} */
  const classes = new Map();
  if (!excel || !ts.isModuleDeclaration(excel) || !excel.body || !ts.isModuleBlock(excel.body)) {
    throw new Error("The typings of office.js have no namespace Excel.");
  }
  for (const statement of excel.body.statements) {
    if (!ts.isClassDeclaration(statement) || !statement.name) continue;
    const members = statement.members.flatMap(readMember);
    const known = new Map(members.map((member) => [member.name, member]));
    if (known.size > 0) classes.set(statement.name.text, [...known.values()]);
  }
  return classes;
}

/** @param {ts.ClassElement} member @returns {Member[]} */
function readMember(member) {
  const name = member.name && ts.isIdentifier(member.name) ? member.name.text : "";
  const set = /Api set: ExcelApi 1\.(\d+)/.exec(member.getFullText())?.[1];
  if (name === "" || LIBRARY_MEMBERS.has(name) || set === undefined) return [];
  if (Number(set) > LAST_SET) return [];
  const isMethod = ts.isMethodDeclaration(member);
  const isEvent =
    ts.isPropertyDeclaration(member) && /EventHandlers</.test(member.type?.getText() ?? "");
  const writable =
    ts.isPropertyDeclaration(member) &&
    !member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
  const kind = isMethod ? "method" : isEvent ? "event" : "property";
  return [{ name, kind, writable, set: Number(set) }];
}

/**
 * @param {Model} model
 * @param {string} className
 * @param {Member} member
 * @returns {"answered" | "read only" | "refuses"}
 */
function coverage(model, className, { name, kind, writable }) {
  const table = Object.hasOwn(model, className) ? model[className] : undefined;
  const has = (/** @type {object | undefined} */ part) => part && Object.hasOwn(part, name);
  if (!table) return "refuses";
  if (kind === "event") return has(table.events) ? "answered" : "refuses";
  if (kind === "method") {
    const indexed = name === "getItem" && table.collection?.item !== undefined;
    return indexed || has(table.methods) ? "answered" : "refuses";
  }
  if (has(table.navigation)) return "answered";
  if (!has(table.properties)) return "refuses";
  return writable && !table.properties?.[name]?.set ? "read only" : "answered";
}

/** @param {Model} model @param {Map<string, Member[]>} classes */
function page(model, classes) {
  const rows = [...classes].map(([name, members]) => {
    /** @type {Record<"answered" | "read only" | "refuses", Member[]>} */
    const by = { answered: [], "read only": [], refuses: [] };
    for (const member of members) by[coverage(model, name, member)].push(member);
    return { name, members, by };
  });
  const known = rows.filter(({ name }) => Object.hasOwn(model, name));
  const unknown = rows.filter(({ name }) => !Object.hasOwn(model, name));
  return [
    introduction(rows),
    "## By requirement set\n",
    "| ExcelApi | answered | of |\n|---|---|---|",
    ...Array.from({ length: LAST_SET }, (_, index) => setLine(rows, index + 1)),
    "\n## Classes\n",
    ...known.map(classSection),
    "## Classes that refuse as a whole\n",
    `${unknown.map(({ name, members }) => `${name} (${members.length})`).join(", ")}.`,
    "",
  ].join("\n");
}

/** @typedef {{ name: string, members: Member[], by: Record<"answered" | "read only" | "refuses", Member[]> }} Row */

/** @param {Row[]} rows */
function introduction(rows) {
  const total = rows.reduce((sum, row) => sum + row.members.length, 0);
  const answered = rows.reduce((sum, row) => sum + row.by.answered.length, 0);
  return `# What the workbench answers of Excel's API

<!-- Made by scripts/host-coverage.mjs from the tables in src/workbench/host/objects: edit those, then run npm run docs. -->

The workbench runs the unmodified office.js against a host of its own, which declares ExcelApi 1.13: of later sets it answers little, so that an add-in that asks for them takes its other way. Of the ${total} public members up to 1.${LAST_SET}, the last set that the library knows, it answers ${answered}. Every other call fails with the error NotImplemented, whose message names it, as in "Worksheet.charts is not supported by the workbench."; nothing answers without being done.

Answered and yet different from Excel: the locale is en-US, so that formulasLocal equals formulas; suspendApiCalculationUntilNextSync and suspendScreenUpdatingUntilNextSync do nothing, for a request is painted and calculated once in any case; page layouts are kept, but nothing is printed; what waits for a custom function reads #BUSY! meanwhile; cells that are copied or sorted take a named style's looks along and not its name; a file keeps the looks of styles alone, and neither a sheet's custom properties nor the protection of the workbook's structure. Answered in part, the rest refused by name or value: getSpecialCells for blanks, constants, formulas, validation and conditional formats; autoFill by default, copies, series, formats and values; sorting by value; one header and footer for all pages. Of the common API settings, selection events, openBrowserWindow, getFilePropertiesAsync, getSelectedDataAsync as text, matrix and table, and setSelectedDataAsync with text and matrices are answered; the rest of it, such as bindings, dialogs and getFileAsync, ribbon updates and streaming functions are refused.
`;
}

/** @param {Row[]} rows @param {number} set */
function setLine(rows, set) {
  const inSet = (/** @type {Member[]} */ members) => members.filter((member) => member.set === set);
  const total = rows.reduce((sum, row) => sum + inSet(row.members).length, 0);
  const answered = rows.reduce((sum, row) => sum + inSet(row.by.answered).length, 0);
  return `| 1.${set} | ${answered} | ${total} |`;
}

/** @param {Row} row */
function classSection({ name, by }) {
  const lines = [
    ["Answers", by.answered],
    ["Can be read, not set", by["read only"]],
    ["Refuses", by.refuses],
  ];
  const listed = lines
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => `- ${title}: ${listOf(/** @type {Member[]} */ (members))}`);
  return `### ${name}\n\n${listed.join("\n")}\n`;
}

/** @param {Member[]} members */
function listOf(members) {
  return members.map(({ name, kind }) => (kind === "method" ? `${name}()` : name)).join(", ");
}

const wanted = page(await hostTables(), publicClasses());
const present = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
if (!process.argv.includes("--check")) {
  writeFileSync(PAGE, wanted);
} else if (present !== wanted) {
  console.error("docs/host-coverage.md is out of date: run npm run docs.");
  process.exitCode = 1;
}
