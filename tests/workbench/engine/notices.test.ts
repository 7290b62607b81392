/** What the person at the grid is told and asked when an entry is not what validation allows. */
import { InsertSheetCommand } from "@univerjs/sheets";
import type { EngineEvents, ValidationAlert } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

function validated(style: ValidationAlert["style"], alert: Partial<ValidationAlert> = {}) {
  const book = newBook();
  const notices: EngineEvents["notice"][] = [];
  const questions: EngineEvents["question"][] = [];
  book.engine.events.on("notice", (notice) => notices.push(notice));
  book.engine.events.on("question", (question) => questions.push(question));
  book.engine.validation.set(book.at("A1:A3"), {
    rule: { wholeNumber: { operator: "GreaterThan", formula1: 0 } },
    alert: { style, title: "Goal", message: "A whole number above 0.", showAlert: true, ...alert },
  });
  return { ...book, notices, questions };
}

const TOLD = { title: "Goal", message: "A whole number above 0." };

test("Stop refuses with the rule's own words", () => {
  const book = validated("Stop");
  book.type("A1", "-1");
  expect(book.value("A1")).toBe("");
  expect(book.notices).toEqual([{ severity: "error", ...TOLD }]);
});

test("Stop without words of its own says Excel's", () => {
  const book = validated("Stop", { title: "", message: "" });
  book.type("A1", "x");
  expect(book.notices[0]).toMatchObject({
    title: "Entry not accepted",
    message: expect.stringContaining("data validation restrictions"),
  });
});

test("Information tells, and the entry stands", () => {
  const book = validated("Information");
  book.type("A1", "-1");
  expect(book.value("A1")).toBe(-1);
  expect(book.notices).toEqual([{ severity: "info", ...TOLD }]);
  expect(book.questions).toEqual([]);
});

test.each([
  [true, -1],
  [false, ""],
])("Warning asks; answered %p the cell holds %p", (answer, value) => {
  const book = validated("Warning");
  book.type("A1", "-1");
  expect(book.value("A1")).toBe("");
  expect(book.questions).toEqual([expect.objectContaining(TOLD)]);
  book.questions[0]?.answer(answer);
  expect(book.value("A1")).toBe(value);
  expect(book.notices).toEqual([]);
  expect(book.questions).toHaveLength(1);
});

test("an entry that was insisted on is undone like any other", async () => {
  const book = validated("Warning");
  book.type("A1", "-1");
  book.questions[0]?.answer(true);
  await book.command("univer.command.undo", "A1");
  expect(book.value("A1")).toBe("");
});

test("what is allowed, and rules that show no alert, say nothing", () => {
  const book = validated("Stop");
  book.type("A1", "5");
  const silent = validated("Stop", { showAlert: false });
  silent.type("A1", "-5");
  expect([book.value("A1"), silent.value("A1")]).toEqual([5, -5]);
  expect([...book.notices, ...silent.notices]).toEqual([]);
});

test("the API writes past validation, as Excel's does", () => {
  const book = validated("Stop");
  book.write("A1", -1);
  expect(book.value("A1")).toBe(-1);
  expect(book.notices).toEqual([]);
});

test("a protected structure keeps its sheets, and says why", async () => {
  const book = newBook();
  const titles: string[] = [];
  book.engine.events.on("notice", ({ title }) => titles.push(title));
  book.engine.protection.protectStructure();
  await book.command(InsertSheetCommand.id, "A1");
  expect(book.engine.sheets.list()).toHaveLength(1);
  expect(titles).toEqual(["Protected workbook"]);
  book.engine.protection.unprotectStructure();
  await book.command(InsertSheetCommand.id, "A1");
  expect(book.engine.sheets.list()).toHaveLength(2);
});
