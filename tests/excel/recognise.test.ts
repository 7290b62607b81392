import { conflictsOf, renamed } from "../../src/excel/survey/naming";
import { recognise } from "../../src/excel/survey/recognise";
import { USUAL_NAMES } from "../../src/workbook";
import {
  blank,
  blueprint,
  draw,
  recordOf,
  scaffoldedBook,
  surveyOf,
  type Book,
} from "./support/book";

const seen = (book: Book) => recognise(blueprint, surveyOf(book));
const conflicts = (book: Book) =>
  conflictsOf(blueprint, seen(book), surveyOf(book)).map(
    ({ kind, key, by, suggestion }) => `${kind} ${key} taken by a ${by}: ${suggestion}`,
  );

const addSheet = (book: Book, name: string, top: (string | number)[][]) =>
  book.survey.sheets.push({ name, visible: true, top });

test("nothing of ours is in a blank book", () => {
  const { sheets, tables, names } = seen(blank());
  const states = [sheets, tables, names].flatMap((group) =>
    Object.values(group).map(({ state }) => state),
  );
  expect(new Set(states)).toEqual(new Set(["missing"]));
});

test("all of ours is recognised in a scaffolded book", () => {
  const { sheets, tables, names } = seen(scaffoldedBook());
  const states = [sheets, tables, names].flatMap((group) =>
    Object.values(group).map(({ state }) => state),
  );
  expect(states).toHaveLength(20);
  expect(new Set(states)).toEqual(new Set(["ours"]));
});

test("a foreign sheet of our name is foreign, also an empty one", () => {
  const book = blank();
  addSheet(book, "Members", [["Name", "Telephone"]]);
  addSheet(book, "kpis", [["", ""]]);
  expect(conflicts(book)).toEqual([
    "sheet kpis taken by a sheet: KPIs 2",
    "sheet members taken by a sheet: Members 2",
  ]);
});

test("a foreign table or name of our name is foreign; they share one set of names", () => {
  const book = blank();
  book.survey.tables.push(
    { name: "MEMBERS", sheet: "Sheet1", address: "A1:B9", headers: ["Name", "Telephone"] },
    { name: "Plan", sheet: "Sheet1", address: "D1:E9", headers: ["a", "b"] },
  );
  book.survey.names.push(
    { name: "Kpis", formula: "=Sheet1!$A$1" },
    { name: "AsOf", formula: "=Sheet1!$A$1" },
    { name: "AsOf2", formula: "=1" },
  );
  expect(conflicts(book)).toEqual([
    "table kpis taken by a name: Kpis2",
    "table members taken by a table: Members2",
    "name asOf taken by a name: AsOf3",
    "name plan taken by a table: Plan2",
  ]);
});

test("a book scaffolded under other names is recognised by its record's names", () => {
  const naming = renamed(
    renamed(USUAL_NAMES, { kind: "sheet", key: "members" }, "Members 2"),
    { kind: "name", key: "plan" },
    "Plan2",
  );
  const wanted = draw(naming);
  const book = scaffoldedBook(wanted);
  addSheet(book, "Members", [["Name", "Telephone"]]);
  book.survey.names.push({ name: "Plan", formula: "=Sheet1!$A$1" });
  const recognition = recognise(wanted, surveyOf(book));
  expect(recognition.sheets.members).toMatchObject({ sheet: { name: "Members 2" } });
  expect(conflictsOf(wanted, recognition, surveyOf(book))).toEqual([]);
});

test("a sheet that a broken run was about to make is ours, also when half written", () => {
  const book = blank();
  book.survey.record = recordOf({ state: "building", deeds: [{ did: "sheet", key: "members" }] });
  addSheet(book, "Members", [["Member", "", ""]]);
  expect(seen(book).sheets.members.state).toBe("ours");
  book.survey.record = recordOf();
  expect(seen(book).sheets.members.state).toBe("foreign");
});

test("a sheet of ours that was emptied is still ours", () => {
  const book = scaffoldedBook();
  book.survey.tables = book.survey.tables.filter(({ name }) => name !== "Members");
  book.survey.sheets = book.survey.sheets.map((one) =>
    one.name === "Members" ? { ...one, top: [["", ""]] } : one,
  );
  expect(seen(book).sheets.members.state).toBe("ours");
});

test("a renamed Scoreboard is found by its formulas; a frozen copy of values is not it", () => {
  const book = scaffoldedBook();
  const board = book.survey.sheets.find(({ name }) => name === "Scoreboard")!;
  board.name = "Board";
  expect(seen(book).sheets.scoreboard).toMatchObject({ sheet: { name: "Board" } });
  board.top = board.top.map((row) =>
    row.map((cell) => (String(cell).startsWith("=") ? "No data" : cell)),
  );
  expect(seen(book).sheets.scoreboard.state).toBe("missing");
});

test("a name that the user has widened over our table is still ours", () => {
  const book = scaffoldedBook();
  const plan = book.survey.names.find(({ name }) => name === "Plan")!;
  plan.formula = "=Kpis[#All]";
  expect(seen(book).names.plan.state).toBe("ours");
  plan.formula = "=Actions[#All]";
  expect(seen(book).names.plan.state).toBe("foreign");
});
