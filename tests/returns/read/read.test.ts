import { day } from "../../kpi/support/tables";
import { save } from "../../../src/xlsx";
import { readReturn } from "../../../src/returns/read/read";
import { stampToProperties } from "../../../src/returns/stamp";
import { RETURN_COLUMNS } from "../../../src/returns/format";
import {
  accepted,
  cell,
  CODES,
  HEADER,
  memberIndex,
  OFFICE,
  refused,
  returnedBook,
  row,
  STAMP,
  type Given,
} from "../support/returned-files";
import type { DateOrder } from "../../../src/returns/read/dates";

const KPI = "10";
const rowsOf = async (given: Given, order: DateOrder | null = null) =>
  (await accepted(given)).bookFor(order).rows;
const saysOf = async (line: NonNullable<Given["lines"]>[number], given: Given = {}) =>
  (await rowsOf({ lines: [{ KPI, ...line }], ...given }))[0]?.says;

describe("whose return it is", () => {
  test("by its properties, with what was on record at issue", async () => {
    const book = (await accepted({ lines: [{ KPI }] })).bookFor(null);
    expect(book).toMatchObject({ member: memberIndex("Viet Nam"), issued: STAMP.issued });
    expect(book.base).toHaveLength(21);
  });

  test("by its hidden sheet, where the properties were lost", async () => {
    const answer = await accepted({
      lines: [{ KPI }],
      book: (book) => ({ ...book, customProperties: [] }),
    });
    expect(answer.bookFor(null)).toMatchObject({ issued: STAMP.issued });
    expect(answer.bookFor(null).base).not.toBeNull();
  });

  test("by its content, where both were lost, and it says so", async () => {
    const answer = await accepted({ lines: [{ KPI }], stamp: null, member: "VIETNAM" });
    expect(answer.bookFor(null)).toMatchObject({
      member: memberIndex("Viet Nam"),
      issued: null,
      base: null,
    });
    expect(answer.notes.join(" ")).toMatch(/recognised by its content.*lost/);
  });

  test("the hidden sheet alone lost: the base is lost, the Member is not", async () => {
    const answer = await accepted({ lines: [{ KPI }], record: null });
    expect(answer.bookFor(null)).toMatchObject({ issued: STAMP.issued, base: null });
    expect(answer.notes.join(" ")).toContain("lost");
  });

  test("what is on its sheet names the Member, whatever rows say below", async () => {
    const lines = [{ KPI, Comment: "Japan" }];
    const answer = await accepted({ lines, stamp: null });
    expect(answer.bookFor(null).member).toBe(memberIndex("Viet Nam"));
    expect((await accepted({ lines })).bookFor(null).member).toBe(memberIndex("Viet Nam"));
  });

  test("half of its KPIs must be ours, where nothing else tells the plan", async () => {
    const lines = [{ KPI }, { KPI: "x" }];
    expect((await accepted({ lines, stamp: null })).bookFor(null).base).toBeNull();
    const answer = await refused({ lines: [...lines, { KPI: "y" }], stamp: null });
    expect(answer.message).toMatch(/most of its KPIs/);
  });

  const twoNames: Given["sheet"] = (one) => ({
    ...one,
    rows: one.rows.map((line) =>
      line.index === 3 ? { ...line, cells: [...line.cells, cell(5, "Japan")] } : line,
    ),
  });

  test("a second Member beside it does not matter where the stamp tells whose it is", async () => {
    const answer = await accepted({ lines: [{ KPI }], sheet: twoNames });
    expect(answer.bookFor(null).member).toBe(memberIndex("Viet Nam"));
  });

  test.each<[string, Given]>([
    ["by its stamp", {}],
    ["by its content", { stamp: null }],
  ])("a Member that is on the roster no more is said plainly: %s", async (_, given) => {
    const present = OFFICE.record.present.filter((one) => one !== memberIndex("Viet Nam"));
    const bytes = await save(returnedBook({ lines: [{ KPI }], ...given }));
    const office = { ...OFFICE, record: { ...OFFICE.record, present } };
    const answer = await readReturn({ name: "Viet Nam.xlsx", bytes }, office);
    expect(answer).toMatchObject({ is: "refused", message: expect.stringMatching(/Viet Nam/) });
  });

  const otherRecord = (changes: Partial<typeof STAMP>): Given => ({
    record: { stamp: { ...STAMP, ...changes }, base: [], texts: null },
  });

  test.each<[string, Given, RegExp]>([
    ["two Members on its sheet, and no stamp", { stamp: null, sheet: twoNames }, /whose return/],
    ["a hidden sheet of another issue", otherRecord({ issued: day("2019-01-16") }), /put together/],
    [
      "a hidden sheet of another plan",
      otherRecord({ planHash: "0123456789abcdef" }),
      /put together/,
    ],
    [
      "another plan",
      { stamp: { ...STAMP, planHash: "0123456789abcdef", planName: "Plan X" } },
      /another plan.*Plan X/,
    ],
    ["an unknown Member", { stamp: { ...STAMP, member: "XXX" } }, /XXX.*roster/],
    ["another Member on its sheet", { member: "Japan" }, /issued for Viet Nam.*says Japan/],
    [
      "a later format",
      {
        book: (book) => ({ ...book, customProperties: stampToProperties({ ...STAMP, format: 9 }) }),
      },
      /later version.*format 9/,
    ],
    [
      "two books put together",
      { record: { stamp: { ...STAMP, member: "JPN" }, base: [], texts: null } },
      /put together/,
    ],
    ["nobody on its sheet", { stamp: null, member: "The Administration" }, /whose return/],
    ["no table", { headers: ["A", "B"] }, /no Member book/],
    ["none of our KPIs", { stamp: null, lines: [{ KPI: "x" }, { KPI: "y" }] }, /most of its KPIs/],
  ])("%s is said plainly", async (_, given, message) => {
    const answer = await refused({ lines: [{ KPI }], ...given });
    expect(answer.message).toMatch(message);
  });
});

describe("what its rows say", () => {
  test("as the officer is shown it: as it stands there, dates in words", async () => {
    const line = { KPI: 10, Status: "yes", Since: day("2018-08-01"), Evidence: "Law 7" };
    const rows = await rowsOf({
      lines: [
        { ...line, Comment: "in force" },
        { ...line, Status: "In progress", Since: "soon", Evidence: day("2018-09-01") },
        { KPI },
      ],
    });
    expect(rows.map(({ kpi, shown }) => ({ kpi, ...shown }))).toEqual([
      {
        ...{ kpi: "10", status: "yes", since: "1 August 2018" },
        evidence: "Law 7 | Comment: in force",
      },
      { kpi: "10", status: "In progress", since: "soon", evidence: "1 September 2018" },
      { kpi: "10", status: "", since: "", evidence: "" },
    ]);
  });

  test("an answer: the word of the list, a date, evidence and comment", async () => {
    const line = {
      Status: "Yes",
      Since: day("2018-08-01"),
      Evidence: "Law 7",
      Comment: "in force",
    };
    expect(await saysOf(line)).toEqual({
      ...{ is: "answer", status: "Yes", since: day("2018-08-01") },
      evidence: "Law 7 | Comment: in force",
    });
  });

  test.each([
    ["yes", "Yes"],
    [" YES. ", "Yes"],
    ["in  progress", "In progress"],
    ["IN-PROGRESS", "In progress"],
    ["N/A", "Not applicable"],
    ["n.a.", "Not applicable"],
    ["not Applicable", "Not applicable"],
    ["no", "No"],
  ])("status “%s” is %s", async (Status, status) => {
    expect(await saysOf({ Status })).toMatchObject({ status });
  });

  test.each([
    [{ Status: "Ye" }, /“Ye” is not one of the words/],
    [{ Status: "Oui" }, /“Oui”/],
    [{ Status: true }, /“TRUE”/],
    [{ Status: 1 }, /“1”/],
    [{ Status: { error: "#N/A" as const } }, /Status is an error/],
    [{ Evidence: "Law 7" }, /no Status, though there is Evidence/],
    [{ Since: "2019-01-01", Comment: "?" }, /no Status, though there is Since and Comment/],
    [{ Status: "Yes", Since: "March 2019" }, /“March 2019” cannot be read/],
    [{ Status: "Yes", Since: 2019 }, /year, not a day/],
    [{ Status: "Yes", Since: "03/04/2019" }, /day or month first/],
  ])("what is not certain is listed, not read: %j", async (line, reason) => {
    expect(await saysOf(line)).toEqual({ is: "unreadable", reason: expect.stringMatching(reason) });
  });

  test("blank inputs are silent", async () => {
    expect(await saysOf({ "What is asked": "?" })).toEqual({ is: "silent" });
    expect(await saysOf({ Status: "  " })).toEqual({ is: "silent" });
  });

  test("dates as text; one whose order nobody knows is asked about, once a file", async () => {
    const lines = [
      { KPI, Status: "Yes", Since: "15 March 2019" },
      { KPI: "11", Status: "Yes", Since: "03/04/2019" },
    ];
    const answer = await accepted({ lines });
    expect(answer.ambiguousDate).toBe("03/04/2019");
    const since = (order: DateOrder) =>
      answer.bookFor(order).rows.map(({ says }) => says.is === "answer" && says.since);
    expect(since("dayFirst")).toEqual([day("2019-03-15"), day("2019-04-03")]);
    expect(since("monthFirst")).toEqual([day("2019-03-15"), day("2019-03-04")]);
    expect((await accepted({ lines: lines.slice(0, 1) })).ambiguousDate).toBeNull();
  });

  test("columns moved and renamed, rows in another order, a code that became a number", async () => {
    const headers = ["Comment", "STATUS", "Own column", "Since (date)", "Evidnce", "KPI", "Action"];
    const rows = await rowsOf({
      headers,
      lines: [
        { KPI: 12.1, Status: "No" },
        { KPI: 10, Status: "Yes", Comment: "c" },
      ],
    });
    expect(rows.map(({ kpi, says }) => [kpi, says.is === "answer" && says.status])).toEqual([
      ["12.1", "No"],
      ["10", "Yes"],
    ]);
  });

  test("a formula is not taken for its result", async () => {
    const sheet: Given["sheet"] = (one) => ({
      ...one,
      rows: [
        ...one.rows,
        {
          ...row(HEADER + 1, [KPI]),
          cells: [
            cell(0, KPI),
            cell(4, "Yes", { formula: { kind: "plain", text: 'IF(1,"Yes")' } }),
          ],
        },
      ],
    });
    expect((await rowsOf({ sheet }))[0]?.says).toEqual({
      is: "unreadable",
      reason: "Status is a formula; its result is not taken.",
    });
  });

  test("cells merged over rows are certain for neither; inputs merged within a row are read", async () => {
    const merged = (bottom: number, left: number, right: number) => ({
      lines: [
        { KPI, Status: "Yes" },
        { KPI: "11", Status: "No" },
      ],
      sheet: (one: Parameters<NonNullable<Given["sheet"]>>[0]) => ({
        ...one,
        merges: [{ top: HEADER + 1, bottom, left, right }],
      }),
    });
    const kinds = async (...where: Parameters<typeof merged>) =>
      (await rowsOf(merged(...where))).map(({ says }) => says.is);
    expect(await kinds(HEADER + 2, 4, 4)).toContain("unreadable");
    expect(await kinds(HEADER + 1, 6, 7)).toEqual(["answer", "answer"]);
    expect((await kinds(HEADER + 1, 3, 4))[0]).not.toBe("answer");
  });

  test("extra rows are returned rows; blank ones are none", async () => {
    const rows = await rowsOf({
      lines: [{ KPI }, {}, { KPI: "99", Status: "Yes" }, { Status: "No" }],
    });
    expect(rows.map(({ kpi, row: at }) => [kpi, at])).toEqual([
      [KPI, HEADER + 2],
      ["99", HEADER + 4],
      ["", HEADER + 5],
    ]);
  });
});

describe("nothing is dropped unsaid", () => {
  const notes = async (given: Given) =>
    (await accepted({ lines: [{ KPI }], ...given })).notes.join("\n");

  test("deleted rows are named, but not where all are there", async () => {
    expect(await notes({})).toMatch(/The rows of KPI 5.*and 12 more came back missing/);
    expect(await notes({ lines: CODES.map((code) => ({ KPI: code })) })).toBe("");
  });

  test("a lost column, a column of the Member's own, text below, another sheet, notes", async () => {
    expect(await notes({ headers: RETURN_COLUMNS.filter((name) => name !== "Since") })).toMatch(
      /to be Since/,
    );
    const all = await notes({
      sheet: (one) => ({
        ...one,
        rows: [
          ...one.rows.map((line) =>
            line.index === HEADER || line.index === HEADER + 1
              ? { ...line, cells: [...line.cells, cell(9, line.index === HEADER ? "Ours" : "x")] }
              : line,
          ),
          row(HEADER + 9, ["Best regards"]),
        ],
        notes: [{ row: HEADER + 1, column: 4, text: "see letter", author: "" }],
      }),
      book: (book) => ({
        ...book,
        sheets: [...book.sheets, { ...book.sheets[0]!, name: "Sheet2" }],
      }),
    });
    expect(all).toMatch(/“Ours”/);
    expect(all).toMatch(/“Best regards”/);
    expect(all).toMatch(/“see letter”/);
    expect(all).toMatch(/“Sheet2”/);
  });
});

test("the office's own plan asks 21 KPIs of 33 Members", () => {
  expect(CODES).toHaveLength(21);
  expect(OFFICE.record.present).toHaveLength(33);
});
