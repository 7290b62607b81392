/**
 * The conditions that Excel words as one choice, written beside the values and calculated. Today is
 * the clock's: the values are formulas about it.
 */
import { conditionFormula } from "../../../src/workbench/engine/conditional/to-formula";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

async function holds(criterion: string, values: readonly (string | number)[]): Promise<unknown[]> {
  const book = newBook();
  const at = (index: number) => `A${index + 1}`;
  const all = book.at(`A1:A${values.length}`);
  book.write(
    `A1:A${values.length}`,
    values.map((value) => [value]),
  );
  const about = conditionFormula(
    { type: "PresetCriteria", rule: { criterion }, look: {} },
    { ...all, row: 0 },
  );
  const formulas = values.map((_, index) => [
    (about ?? "").replaceAll(/(?<![A-Z$])A1(?!\d)/g, at(index)),
  ]);
  book.write(`B1:B${values.length}`, formulas);
  return (await book.calculated(`B1:B${values.length}`)).flat();
}

const spread = [1, 2, 3, 4, 100, ""];

test.each([
  ["OneStdDevAboveAverage", [false, false, false, false, true, false]],
  ["TwoStdDevAboveAverage", [false, false, false, false, false, false]],
  ["OneStdDevBelowAverage", [false, false, false, false, false, false]],
])("%s", async (criterion, expected) => {
  expect(await holds(criterion, spread)).toEqual(expected);
});

const sunday = "TODAY()-WEEKDAY(TODAY())+1";
const dates = [
  `=${sunday}-7`,
  `=${sunday}-1`,
  `=${sunday}`,
  `=${sunday}+6`,
  `=${sunday}+7`,
  `=${sunday}+13`,
  `=${sunday}+14`,
];

test.each([
  ["LastWeek", [true, true, false, false, false, false, false]],
  ["ThisWeek", [false, false, true, true, false, false, false]],
  ["NextWeek", [false, false, false, false, true, true, false]],
])("%s", async (criterion, expected) => {
  expect(await holds(criterion, dates)).toEqual(expected);
});

test.each([
  [
    "LastSevenDays",
    ["=TODAY()-7", "=TODAY()-6", "=TODAY()", "=TODAY()+1"],
    [false, true, true, false],
  ],
  ["LastMonth", ["=EDATE(TODAY(),-1)", "=TODAY()", "=EDATE(TODAY(),1)"], [true, false, false]],
  ["ThisMonth", ["=EDATE(TODAY(),-1)", "=TODAY()", "=EDATE(TODAY(),1)"], [false, true, false]],
  ["NextMonth", ["=EDATE(TODAY(),-1)", "=TODAY()", "=EDATE(TODAY(),1)"], [false, false, true]],
])("%s", async (criterion, values, expected) => {
  expect(await holds(criterion, values)).toEqual(expected);
});
