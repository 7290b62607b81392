/**
 * The layers of docs/architecture.md as rules. A broken rule prints its comment: it says why the rule
 * is there and what to do instead.
 */
const layer = (name) => `^src/${name}/`;
const ours = "^src/";

/** A layer may import itself and what is listed; nothing else of ours. */
const mayImport = (name, allowed, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: "error",
  from: { path: layer(name) },
  to: { path: ours, pathNot: [layer(name), ...allowed.map(layer)] },
});

const pure = ["kpi", "plan", "workbook", "returns", "frozen"];

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment:
        "Two files that import each other cannot be read one at a time. Move what both need.",
      severity: "error",
      from: { path: ours },
      to: { circular: true },
    },
    mayImport("kpi", [], "The rules stand alone, so that anyone can check them against the text."),
    mayImport("plan", ["kpi"], "The plan is data; it knows what a KPI is and nothing more."),
    mayImport(
      "workbook",
      ["plan", "kpi"],
      "The blueprint is data: who writes it to Excel is not its business.",
    ),
    mayImport(
      "functions",
      ["kpi"],
      "Excel waits for this entry at every start: it holds the rules and nothing else.",
    ),
    mayImport(
      "excel",
      ["workbook", "plan", "kpi"],
      "The edge to Excel executes blueprints; screens call it, not the other way round.",
    ),
    mayImport("xlsx", [], "Files are read and written without knowing what is in them."),
    mayImport(
      "returns",
      ["workbook", "xlsx", "kpi", "plan"],
      "Returns are compared and decided here as data; the excel layer writes.",
    ),
    mayImport(
      "frozen",
      ["workbook", "xlsx", "kpi"],
      "The frozen board is made here as data; the excel layer reads, the pane opens the file.",
    ),
    mayImport(
      "taskpane",
      ["functions", "excel", "returns", "frozen", "xlsx", "workbook", "plan", "kpi"],
      "The add-in never imports the workbench: in Excel there is none. They meet in office.js.",
    ),
    mayImport(
      "workbench",
      ["xlsx"],
      "The workbench is a small Excel for any add-in: it must know nothing of this one.",
    ),
    {
      name: "host-engine-page",
      comment: "Inside the workbench: page -> host -> engine. The engine knows no office.js.",
      severity: "error",
      from: { path: "^src/workbench/engine/" },
      to: { path: "^src/workbench/(host|page)/" },
    },
    {
      name: "host-knows-no-page",
      comment: "The host answers messages; what the page shows is passed to it as callbacks.",
      severity: "error",
      from: { path: "^src/workbench/host/" },
      to: { path: "^src/workbench/page/" },
    },
    {
      name: "pure-layers-import-no-packages",
      comment:
        "What decides is plain code over plain data: no Office, no DOM, no React, no packages.",
      severity: "error",
      from: { path: pure.map(layer) },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    {
      name: "functions-start-alone",
      comment: "The functions' entry must stay small: no React, Fluent, charts or xlsx behind it.",
      severity: "error",
      from: { path: layer("functions") },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    {
      name: "no-tests-in-src",
      comment: "What ships does not know its tests.",
      severity: "error",
      from: { path: ours },
      to: { path: "^tests/" },
    },
    {
      name: "no-unresolvable",
      comment: "An import that resolves to nothing fails at the user's, not at ours.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
