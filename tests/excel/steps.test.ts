import type { FoundCell } from "../../src/excel/survey/survey";
import fc from "fast-check";
import { asOfWritten } from "../../src/excel/scaffold/as-of";
import { columnSteps } from "../../src/excel/steps/columns";
import { deedOf, describe as say, phaseOf, PHASES } from "../../src/excel/steps/step";
import {
  cellsOf,
  blank,
  blueprint,
  look,
  recordOf,
  scaffoldedBook,
  TODAY,
  type Book,
} from "./support/book";

const kinds = (book: Book) => look(book).steps.map(({ kind }) => kind);
const said = (book: Book) => look(book).steps.flatMap((step) => say(step) ?? []);

const sheetOf = (key: string) => blueprint.sheets.find((sheet) => sheet.key === key)!;
const tableOf = (key: string) => sheetOf(key).table!;

const dropSheet = (book: Book, key: string): void => {
  const { name, table } = sheetOf(key);
  book.survey.sheets = book.survey.sheets.filter((sheet) => sheet.name !== name);
  book.survey.tables = book.survey.tables.filter((one) => one.name !== table?.name);
  book.details = Object.fromEntries(Object.entries(book.details).filter(([one]) => one !== key));
};

/** A run that was cut off after it had written these cells of Member rows, before the table. */
const brokenOff = (cells: FoundCell[][]): Book => {
  const book = scaffoldedBook();
  const { name, table } = sheetOf("memberRows");
  book.survey.tables = book.survey.tables.filter((one) => one.name !== table?.name);
  book.survey.record = recordOf({
    state: "building",
    deeds: [{ did: "sheet", key: "memberRows" }],
  });
  book.survey.sheets = book.survey.sheets.map((one) =>
    one.name === name ? { ...one, top: cells.slice(0, 40) } : one,
  );
  book.details["memberRows"] = { cells, unvalidated: [], conditionalFormats: 0 };
  return book;
};

test("a blank book gets eight sheets, five tables, seven names, and its identity last", () => {
  const { steps, notices } = look(blank());
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  expect([count("sheet"), count("table"), count("name"), count("formula")]).toEqual([8, 5, 7, 3]);
  expect(steps.at(-1)?.kind).toBe("identity");
  expect(notices).toEqual([]);
});

test("the as-of date that a run writes is known; one that it leaves alone is not", () => {
  const written = (book: Book) => asOfWritten(look(book).steps);
  expect(written(blank())).toBe(TODAY);
  expect(written(scaffoldedBook())).toBeUndefined();
  const lost = scaffoldedBook();
  dropSheet(lost, "members");
  expect(written(lost)).toBeUndefined();
  dropSheet(lost, "scoreboard");
  expect(written(lost)).toBe(TODAY);
});

test("a run that was cut off before it wrote the Scoreboard is finished with the date of its finish", () => {
  const book = scaffoldedBook();
  const cells = cellsOf(sheetOf("scoreboard")).map((row) => row.map((): FoundCell => ""));
  book.details["scoreboard"] = { cells, unvalidated: [], conditionalFormats: 0 };
  book.survey.record = recordOf({
    state: "building",
    deeds: [{ did: "sheet", key: "scoreboard" }],
  });
  expect(asOfWritten(look(book).steps)).toBe(TODAY);
});

test("what is needed by others is written before them", () => {
  const { steps } = look(blank());
  const phase = (kind: string) =>
    PHASES.indexOf(phaseOf(steps.find((step) => step.kind === kind)!));
  expect(phase("sheet")).toBeLessThan(phase("table"));
  expect(phase("table")).toBeLessThan(phase("formula"));
  expect(phase("name")).toBeLessThan(phase("formula"));
  expect(phase("identity")).toBe(PHASES.length - 1);
});

test("a book that is complete needs nothing: running twice changes nothing", () => {
  expect(look(scaffoldedBook())).toEqual({ steps: [], notices: [] });
});

test("without its record, a complete book gets the record alone", () => {
  const book = scaffoldedBook();
  book.survey.record = undefined;
  expect(kinds(book)).toEqual(["identity"]);
});

test("whatever sheets are deleted, exactly those are added, and nothing else is touched", () => {
  const keys = blueprint.sheets.map(({ key }) => key);
  fc.assert(
    fc.property(fc.subarray(keys, { minLength: 1 }), (deleted) => {
      const book = scaffoldedBook();
      for (const key of deleted) dropSheet(book, key);
      const added = look(book).steps.flatMap((step) =>
        step.kind === "sheet" ? [step.blueprint.key] : [],
      );
      expect(added).toEqual(deleted);
      const written = look(book).steps.flatMap((step) =>
        "blueprint" in step ? [step.blueprint.key] : [],
      );
      expect(new Set(written)).toEqual(new Set(deleted));
    }),
  );
});

test("a sheet that comes back takes its place among the tabs", () => {
  const book = scaffoldedBook();
  for (const key of ["scoreboard", "members", "readMe"]) dropSheet(book, key);
  const places = look(book).steps.flatMap((step) =>
    step.kind === "sheet" ? [[step.blueprint.key, step.position]] : [],
  );
  // Sheet1, Scoreboard, Actions, KPIs, Members, Member rows, Activities, Read me, Lists
  expect(places).toEqual([
    ["scoreboard", 1],
    ["members", 4],
    ["readMe", 7],
  ]);
});

test("a name that was deleted comes back; one that lost its target gets it again", () => {
  const book = scaffoldedBook();
  book.survey.names = book.survey.names
    .filter(({ name }) => name !== "Roster")
    .map((one) => (one.name === "AsOf" ? { ...one, formula: "=#REF!" } : one));
  expect(said(book)).toEqual([
    "Name AsOf stands for the plan again",
    "Name Roster",
    "The plan's identity in the file",
  ]);
});

test("a name that its table left with fixed cells follows the table again", () => {
  const book = scaffoldedBook();
  book.survey.names = book.survey.names.map((one) =>
    one.name === "MemberLog" ? { ...one, formula: "='Member rows'!$A$1:$G$694" } : one,
  );
  expect(said(book)).toEqual([
    "Name MemberLog stands for the plan again",
    "The plan's identity in the file",
  ]);
});

test("a table that was renamed on our sheet gets its name back", () => {
  const book = scaffoldedBook();
  book.survey.tables = book.survey.tables.map((one) =>
    one.name === "Kpis" ? { ...one, name: "Targets" } : one,
  );
  book.survey.names = book.survey.names.map((one) =>
    one.name === "Plan" ? { ...one, formula: one.formula.replace("Kpis", "Targets") } : one,
  );
  expect(said(book)).toEqual([
    "Table Targets is called Kpis again",
    "The plan's identity in the file",
  ]);
});

test("a sheet that was renamed keeps the user's name", () => {
  const book = scaffoldedBook();
  book.survey.sheets = book.survey.sheets.map((one) =>
    one.name === "KPIs" ? { ...one, name: "Targets" } : one,
  );
  book.survey.tables = book.survey.tables.map((one) =>
    one.name === "Kpis" ? { ...one, sheet: "Targets" } : one,
  );
  expect(look(book)).toEqual({ steps: [], notices: [] });
});

test("a table converted to a range is made anew around the rows that are there", () => {
  const book = scaffoldedBook();
  const { name } = tableOf("memberRows");
  book.survey.tables = book.survey.tables.filter((one) => one.name !== name);
  const rows = [...cellsOf(sheetOf("memberRows")), ["5", "Fiji", "Yes", 43500, "", "", "mine"]];
  book.details["memberRows"] = { cells: rows, unvalidated: [], conditionalFormats: 4 };
  const steps = look(book).steps.filter(({ kind }) => kind !== "dress");
  expect(steps[0]).toMatchObject({ kind: "table", address: "A1:G695", cells: "theirs" });
  expect(steps.map(({ kind }) => kind)).toEqual(["table", "identity"]);
});

test("cells that are filled are never written, whatever a broken run left", () => {
  const fresh = cellsOf(sheetOf("memberRows"));
  const typing = fc.array(fc.tuple(fc.nat(fresh.length - 1), fc.nat(6)), { maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(fresh.length), typing, (written, typed) => {
      const found = fresh.map((row, at) => row.map((cell) => (at < written ? cell : "")));
      for (const [row, column] of typed) found[row]![column] = "typed by the user";
      const steps = look(brokenOff(found)).steps;
      const write = steps.find((step) => step.kind === "cells");
      const cells = write?.kind === "cells" ? write.cells : found.map((row) => row.map(() => null));
      const overwritten = cells.flatMap((row, down) =>
        row.filter((cell, right) => cell !== null && found[down]![right] !== ""),
      );
      expect(overwritten).toEqual([]);
      const result = cells.map((row, down) =>
        row.map((cell, right) => cell ?? found[down]![right]),
      );
      const wanted = fresh.map((row, down) =>
        row.map((cell, right) => (found[down]![right] === "" ? cell : found[down]![right])),
      );
      expect(result).toEqual(wanted);
      expect(steps.map(({ kind }) => kind)).toContain("table");
    }),
    { numRuns: 20 },
  );
});

test("a deleted board formula comes back when its room is free", () => {
  const book = scaffoldedBook();
  const { cell, room } = sheetOf("scoreboard").spills[1]!;
  const details = book.details["scoreboard"]!;
  const cells = details.cells.map((row) =>
    row.map((one) => (String(one).includes("KPISCOREBOARD") ? "" : one)),
  );
  book.details["scoreboard"] = { ...details, cells };
  expect(said(book)).toContain(`Formula in ${cell} of Scoreboard`);
  const row = Number(/\d+/.exec(cell)![0]);
  cells[row + 3]![2] = "my note";
  expect(kinds(book)).not.toContain("formula");
  expect(look(book).notices[0]).toContain(room);
});

test("where rows were inserted above the board, nothing is written by address", () => {
  const book = scaffoldedBook();
  const details = book.details["scoreboard"]!;
  const blankRow = details.cells[0]!.map(() => "");
  book.details["scoreboard"] = { ...details, cells: [blankRow, blankRow, ...details.cells] };
  expect(look(book)).toEqual({ steps: [], notices: [] });
});

describe("a formula that has lost what it refers to", () => {
  const { cell, formula } = sheetOf("scoreboard").formulas[0]!;
  const withInstead = (text: string): Book => {
    const book = scaffoldedBook();
    const details = book.details["scoreboard"]!;
    const cells = details.cells.map((row) => row.map((one) => (one === formula ? text : one)));
    book.details["scoreboard"] = { ...details, cells };
    return book;
  };

  test.each([
    ["the table was deleted", formula.replace("MemberRows[Source]", "#REF!")],
    ["the column was deleted", formula.replace("MemberRows[Source]", "MemberRows[#REF!]")],
    ["the sheet was deleted", formula.replace("MemberRows[Source]", "'Member rows'!#REF!")],
    [
      "the table became a range",
      formula.replace("MemberRows[Source]", "'Member rows'!$G$2:$G$694"),
    ],
    ["the table was renamed", formula.replaceAll("Kpis[", "Targets[")],
  ])("is written anew, and undo knows what it was: %s", (_, text) => {
    expect(text).not.toBe(formula);
    const { steps, notices } = look(withInstead(text));
    expect(notices).toEqual([]);
    expect(steps[0]).toMatchObject({ kind: "formula", cell, formula, before: text });
    expect(deedOf(steps[0]!)).toEqual({
      did: "formula",
      key: "scoreboard",
      address: cell,
      before: text,
    });
  });

  test.each([["=1+1"], ["my own words"], [formula.replace("COUNTIF", "COUNTA")]])(
    "is not taken for whatever else stands there: %s",
    (text) => {
      const { steps, notices } = look(withInstead(text));
      expect(steps.map(({ kind }) => kind)).not.toContain("formula");
      expect(notices[0]).toContain(cell);
    },
  );
});

test("sheets that the user has moved stay where they are", () => {
  const book = scaffoldedBook();
  book.survey.sheets.reverse();
  expect(look(book)).toEqual({ steps: [], notices: [] });
  dropSheet(book, "actions");
  const moved = look(book).steps.filter(({ kind }) => kind === "sheet");
  expect(moved).toMatchObject([{ blueprint: { key: "actions" } }]);
});

test("a book-owned text that was deleted comes back; one that was changed stays changed", () => {
  const book = scaffoldedBook();
  const details = book.details["scoreboard"]!;
  const cells = details.cells.map((row) => [...row]);
  cells[1]![1] = "";
  cells[6]![1] = "Per Säule";
  book.details["scoreboard"] = { ...details, cells };
  expect(said(book)).toEqual(["Cells B2 of Scoreboard", "The plan's identity in the file"]);
});

test("lost validation and lost status colours come back", () => {
  const book = scaffoldedBook();
  book.details["memberRows"] = { cells: [], unvalidated: ["Status"], conditionalFormats: 0 };
  expect(said(book)).toEqual([
    "Validation of Status on Member rows",
    "Status colours on Member rows",
    "The plan's identity in the file",
  ]);
});

describe("columns", () => {
  const members = tableOf("members");
  const headers = members.columns.map(({ header }) => header);
  const done = (found: readonly string[]) =>
    columnSteps(members, found).map((step) => deedOf(step));

  test("a renamed header gets its name back", () => {
    expect(done(headers.map((header) => (header === "RTC" ? "Centre" : header)))).toEqual([
      { did: "header", key: "members", header: "RTC", before: "Centre" },
    ]);
  });

  test("a deleted column is added where it was, and the user's own column is left alone", () => {
    const found = [...headers.filter((header) => header !== "Aliases"), "Remarks", "More"];
    const steps = columnSteps(members, found);
    expect(steps).toMatchObject([{ kind: "column", index: 5 }]);
  });

  test("case and blanks around a header do not matter", () => {
    expect(done(headers.map((header) => ` ${header.toUpperCase()} `))).toEqual([]);
  });
});
