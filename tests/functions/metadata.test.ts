import { functionsMetadata } from "../../scripts/functions-metadata";
import type { CustomFunction, FunctionsMetadata } from "../../scripts/functions-metadata";

/** The table of docs/kpi-rules.md rule 10, arguments included; [] may be left out. */
const RULE_10 = [
  "KPISTATUS(kpi, plan, rows, [roster], [asOf])",
  "KPIACTUAL(kpi, plan, rows, [roster], [asOf])",
  "KPIATTAINMENT(kpi, plan, rows, [roster], [asOf])",
  "KPIGAP(kpi, plan, rows, [roster], [asOf])",
  "KPINEXTDUE(kpi, plan, rows, [roster], [asOf])",
  "KPIEXPLAIN(kpi, plan, rows, [roster], [asOf])",
  "KPIMEMBERS(kpi, plan, memberLog, roster, [status], [asOf])",
  "KPIHISTORY(kpi, plan, rows, [roster], [asOf])",
  "KPISCOREBOARD(plan, memberLog, activityLog, roster, [asOf])",
  "KPISUMMARY(plan, memberLog, activityLog, roster, [asOf])",
  "KPIMATRIX(plan, memberLog, roster, [asOf])",
  "KPIISSUES(plan, memberLog, activityLog, roster, [asOf])",
];
const SPILLING = [
  "KPIMEMBERS",
  "KPIHISTORY",
  "KPISCOREBOARD",
  "KPISUMMARY",
  "KPIMATRIX",
  "KPIISSUES",
];

let metadata: FunctionsMetadata;
beforeAll(async () => {
  metadata = await functionsMetadata();
});

function signature({ name, parameters }: CustomFunction): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${name}(${names.join(", ")})`;
}

test("[10] Excel is told of every function, with its arguments", () => {
  expect(metadata.functions.map(signature)).toEqual(RULE_10);
});

test("an id is the name: a saved formula finds its function", () => {
  for (const { id, name } of metadata.functions) expect(id).toBe(name);
});

test("[10] all but the status may be a range, so that a mistaken one is answered with the cure", () => {
  for (const { parameters } of metadata.functions)
    for (const { name, dimensionality } of parameters)
      expect([name, dimensionality]).toEqual([name, name === "status" ? undefined : "matrix"]);
});

test("every argument may be of any type, so that error cells reach the rules [1.4]", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  const types = metadata.functions.flatMap(({ parameters }) =>
    parameters.filter(({ name }) => name !== "status").map(({ type }) => type),
  );
  expect(new Set(types)).toEqual(new Set(["any"]));
});

test("no rich data is asked for: with error cells it crashes Excel LTSC 2021", () => {
  expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
});

test("[10] what spills is declared as a range", () => {
  const spilling = metadata.functions.filter(({ result }) => result.dimensionality === "matrix");
  expect(spilling.map(({ name }) => name)).toEqual(SPILLING);
});

test("nothing is volatile, streaming or cancelable", () => {
  for (const fn of metadata.functions) expect(fn).not.toHaveProperty("options");
});

test("AutoComplete has a short sentence for every function and argument", () => {
  for (const { description, parameters } of metadata.functions) {
    expect(description).toMatch(/^[A-Z][^\n]{10,110}\.$/);
    for (const parameter of parameters) expect(parameter.description).toMatch(/^[^\n]{10,90}$/);
  }
});

test("[10] KPIMEMBERS offers the statuses that the rules know, by their words", () => {
  const members = metadata.functions.find(({ name }) => name === "KPIMEMBERS");
  const status = members?.parameters.find(({ name }) => name === "status");
  const offered = metadata.enums.find(({ id }) => id === status?.customEnumId)?.values ?? [];
  expect(offered.map(({ name, stringValue }) => [name, stringValue])).toEqual(
    ["Yes", "In progress", "No", "Not applicable", "Not stated"].map((word) => [word, word]),
  );
  for (const { tooltip } of offered) expect(tooltip).not.toBe("");
});
