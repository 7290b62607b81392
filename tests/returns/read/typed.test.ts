import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
/** What people and programs put into Status and Since: read where certain, listed where not. */
import { readReturn } from "../../../src/returns/read/read";
import { compareReturn } from "../../../src/returns/compare/compare";
import { oursIn } from "../../../src/returns/compare/ours";
import { isRefusal } from "../../../src/kpi";
import { cellStyle, DEFAULT_STYLE, newSheet, save, type CellValue } from "../../../src/xlsx";
import { day } from "../../kpi/support/tables";
import { RETURN_COLUMNS } from "../../../src/returns/format";
import {
  accepted,
  cell,
  DATE_STYLE,
  HEADER,
  OFFICE,
  returnedBook,
  row,
  STAMP,
  tableOf,
} from "../support/returned-files";

const RECEIVED = day("2019-03-31");

/** What one row of KPI 10 with this Status and Since comes to, as the officer sees it. */
async function decided(Status: CellValue, since: CellValue = null, style = DATE_STYLE) {
  const cells = [
    cell(0, "10"),
    cell(4, Status),
    cell(5, since, { style: typeof since === "number" ? style : DEFAULT_STYLE }),
  ];
  const { bookFor, ambiguousDate } = await accepted({
    sheet: (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, { ...row(HEADER + 1, []), cells }],
    }),
  });
  const ours = oursIn({
    plan: tableOf("kpis"),
    memberLog: tableOf("memberRows"),
    roster: tableOf("members"),
    received: RECEIVED,
  });
  if (isRefusal(ours)) throw new Error(ours.message);
  const [only, ...others] = compareReturn(bookFor(null), ours);
  expect(others).toEqual([]);
  return { ...only!, ambiguousDate };
}

describe("Status", () => {
  test.each<[string, string]>([
    ["Yes\u00a0", "Yes"],
    ["\u00a0\u3000yes", "Yes"],
    ["ＹＥＳ", "Yes"],
    ["Ｎ／Ａ", "Not applicable"],
    ["n.a.", "Not applicable"],
    ["N / A", "Not applicable"],
    ["NOT\u00a0APPLICABLE", "Not applicable"],
    ["In‑progress", "In progress"],
    ["in_progress", "In progress"],
    ["inprogress", "In progress"],
    ["“No”", "No"],
    ["(yes)", "Yes"],
    ["Y\u200bes", "Yes"],
    ["\u202eYes", "Yes"],
    ["yes\r\n", "Yes"],
  ])("%j is %s", async (typed, status) => {
    expect((await decided(typed)).decision).toMatchObject({ kind: "new", answer: { status } });
  });

  test.each<CellValue>([
    "Yes?",
    "Yes 50%",
    "Yes, since 2018",
    "No 5",
    "Yes/No",
    "#N/A",
    "Уes",
    "Yés",
    "Oui",
    "Y",
    "✔",
    "✘ Yes",
    "=Yes",
    "<b>Yes</b>",
    "not yet",
    "none",
    "Not applicable yet",
    "0",
    1,
    true,
    { error: "#N/A" },
    "Yes".repeat(200),
  ])("%j is listed", async (typed) => {
    const { decision } = await decided(typed);
    expect(decision).toMatchObject({ kind: "rejected", reason: expect.stringMatching(/Status/) });
    expect(decision.kind === "rejected" && decision.reason.length).toBeLessThan(250);
  });
});

describe("Since", () => {
  const MARCH = day("2019-03-15");

  test.each(["d mmm yyyy", "[$-41E]d mmmm yyyy", "m/d/yy", "yyyy-mm-dd hh:mm"])(
    "a number in the format %s is its day",
    async (numberFormat) => {
      const style = cellStyle({ numberFormat });
      const answer = { since: MARCH };
      expect((await decided("Yes", MARCH + 0.999, style)).decision).toMatchObject({ answer });
    },
  );

  test.each([
    ["15 March 2019"],
    ["15\u00a0March\u00a02019"],
    ["１５/３/２０１９"],
    ["2019-03-15 23:59:59"],
    ["2019-03-15T00:00:00Z"],
    ["2019年3月15日"],
    ["2019년 3월 15일"],
    ["15.03.2019"],
    ["15\u202e March 2019"],
  ])("%j is 15 March 2019", async (typed) => {
    expect((await decided("Yes", typed)).decision).toMatchObject({
      kind: "new",
      answer: { since: MARCH },
    });
  });

  test("a number that has lost its format is read, and it is said how", async () => {
    const { decision, remarks } = await decided("Yes", MARCH, DEFAULT_STYLE);
    expect(decision).toMatchObject({ kind: "new", answer: { since: MARCH } });
    expect(remarks.join()).toContain(`plain number ${MARCH}, which is how programs keep 15 March`);
  });

  test.each<[CellValue, RegExp]>([
    ["15/3/19", /two digits/],
    ["15-Mar-’19", /./],
    ["3.4.19", /two digits/],
    ["2019", /is a year/],
    [2019, /is a year/],
    ["March 2019", /cannot be read/],
    ["Q1 2019", /cannot be read/],
    ["15 mars 2019", /cannot be read/],
    ["15 March 2562", /cannot be read/],
    ["平成31年3月15日", /cannot be read/],
    ["43539", /cannot be read/],
    ["ca. 15 March 2019", /cannot be read/],
    ["15 March 2019?", /cannot be read/],
    ["14-15 March 2019", /cannot be read/],
    ["29 February 2019", /cannot be read/],
    ["00/03/2019", /cannot be read/],
    ["2019-13-45", /cannot be read/],
    ["10:30", /cannot be read/],
    ["1 January 1900", /before 1950/],
    ["12 May 1899", /before 1950/],
    [0, /before 1950|cannot be read/],
    [0.5, /before 1950|cannot be read/],
    [1, /before 1950/],
    [60, /before 1950|cannot be read/],
    [-5, /cannot be read/],
    [1e300, /cannot be read/],
    [20_190_315, /cannot be read/],
    [day("2019-04-01"), /after the day on which the book was received/],
    ["1 January 2050", /after the day/],
    ["unknown", /cannot be read/],
    ["N/A", /cannot be read/],
    [true, /cannot be read/],
    [{ error: "#VALUE!" }, /is an error/],
    ["x".repeat(300), /cannot be read/],
  ])("%j is listed", async (typed, reason) => {
    expect((await decided("Yes", typed)).decision).toMatchObject({
      kind: "rejected",
      reason: expect.stringMatching(reason),
    });
  });

  test("03/04/2019 waits for the officer", async () => {
    expect(await decided("Yes", "03/04/2019")).toMatchObject({
      ambiguousDate: "03/04/2019",
      decision: { kind: "rejected" },
    });
  });

  test("a book whose dates are counted from 1904 is refused as a whole", async () => {
    const book = returnedBook({ lines: [{ KPI: "10", Status: "Yes", Since: MARCH }] });
    const bytes = await save(book);
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"]!);
    const changed = workbook.replace(
      /<workbookPr[^>]*\/>|(?=<sheets>)/,
      '<workbookPr date1904="1"/>',
    );
    const hostile = zipSync({ ...parts, "xl/workbook.xml": strToU8(changed) });
    expect(await readReturn({ name: "x.xlsx", bytes: hostile }, OFFICE)).toMatchObject({
      is: "refused",
      message: expect.stringContaining("1904"),
    });
  });
});

test("two tables Return: one is read, the other is named", async () => {
  const other = (status: string) =>
    row(
      HEADER + 1,
      RETURN_COLUMNS.map((name) => ({ KPI: "10", Status: status })[name as "KPI"]),
    );
  const { bookFor, notes } = await accepted({
    lines: [{ KPI: "10", Status: "Yes" }],
    book: (book) => ({
      ...book,
      sheets: [
        newSheet("Return (2)", { rows: [row(HEADER, RETURN_COLUMNS), other("No")] }),
        ...book.sheets,
      ],
    }),
  });
  expect(bookFor(null).rows.map(({ says }) => says)).toMatchObject([{ status: "Yes" }]);
  expect(notes.join()).toContain("Not read: the sheet “Return (2)”");
  expect(STAMP.member).toBe("VNM");
});
