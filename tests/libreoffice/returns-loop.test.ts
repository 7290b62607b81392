/** The whole loop, with LibreOffice as every Member's program: issue, fill, return, merge, undo. */
import { isRefusal, onRecord, type TableArgument } from "../../src/kpi";
import {
  RECORD_SHEET,
  RETURN_COLUMNS,
  RETURN_SHEET,
  type ReturnColumn,
} from "../../src/returns/format";
import { compareReturn } from "../../src/returns/compare/compare";
import { oursIn, type Ours } from "../../src/returns/compare/ours";
import { applyMerge } from "../../src/returns/merge/apply";
import { effectOf } from "../../src/returns/merge/effect";
import { planMerge, type ChoiceOn, type ComparedBook } from "../../src/returns/merge/plan";
import { applyUndo, planUndo } from "../../src/returns/merge/undo";
import { readReturn, type ReadReturn, type RefusedReturn } from "../../src/returns/read/read";
import { recordOf } from "../../src/workbook";
import { save } from "../../src/xlsx";
import { day } from "../kpi/support/tables";
import { issueBooks, withStatement } from "../returns/support/fill-book";
import { EXAMPLE } from "../returns/support/office";
import { OFFICE, tableOf } from "../returns/support/returned-files";
import { FlatOds } from "./support/flat-ods";
import { LibreOffice } from "./support/soffice";

jest.setTimeout(300_000);

const ISSUED = day("2019-01-15");
const RECEIVED = day("2019-03-31");

/** On record when the books are issued: Fiji says In progress on KPI 10, Nepal Yes on KPI 11. */
const said = { "Reported on": day("2018-12-01"), Source: "Survey" };
const before: TableArgument = [
  { KPI: "10", Member: "Fiji", Status: "In progress", ...said },
  { KPI: "11", Member: "Nepal", Status: "Yes", ...said },
  { KPI: "10", Member: "Tonga", Status: "In progress", ...said },
].reduce(withStatement, tableOf("memberRows"));
/** Since then the office has heard from elsewhere that Tonga has said No. */
const now = withStatement(before, {
  KPI: "10",
  Member: "Tonga",
  Status: "No",
  "Reported on": day("2019-02-15"),
  Source: "Mission",
});
const tables = {
  plan: tableOf("kpis"),
  actions: tableOf("actions"),
  roster: tableOf("members"),
  activityLog: tableOf("activities"),
};

type Edit = (book: FlatOds, inputs: Inputs) => void;

/** Types into the lines of the table Return by their KPI. */
class Inputs {
  constructor(private readonly book: FlatOds) {}

  cell(kpi: string, column: ReturnColumn): Element {
    return this.book.cell(this.book.row(RETURN_SHEET, kpi), RETURN_COLUMNS.indexOf(column));
  }

  type(kpi: string, values: Partial<Record<ReturnColumn, string>>): void {
    const row = this.book.row(RETURN_SHEET, kpi);
    RETURN_COLUMNS.forEach((column, at) => {
      const text = values[column];
      if (text !== undefined) this.book.type(this.book.cell(row, at), text);
    });
  }
}

/** What each Member does in LibreOffice; those without an entry set one status. */
const EDITS: Readonly<Record<string, Edit>> = {
  Fiji: (book, inputs) => {
    inputs.type("10", { Status: "Yes", Evidence: "=1+1", Comment: "in force" });
    book.typeDate(inputs.cell("10", "Since"), "2018-08-01");
  },
  Nepal: (_, inputs) => inputs.type("11", { Status: "YES" }),
  Tonga: (_, inputs) => inputs.type("10", { Status: "Yes" }),
  // Rows in the opposite order.
  Japan: (book, inputs) => {
    inputs.type("12.1", { Status: "No" });
    const first = book.row(RETURN_SHEET, "5");
    for (const kpi of ["10", "12.1", "11"]) first.before(book.row(RETURN_SHEET, kpi));
  },
  // Columns renamed.
  Samoa: (book, inputs) => {
    inputs.type("10", { Status: "n/a", Comment: "no port" });
    const header = book.row(RETURN_SHEET, "KPI");
    book.type(book.cell(header, RETURN_COLUMNS.indexOf("Status")), "Status (please pick)");
    book.type(book.cell(header, RETURN_COLUMNS.indexOf("Comment")), "Coments");
  },
  // Dates typed as text.
  Bhutan: (_, inputs) => {
    inputs.type("10", { Status: "Yes", Since: "15 March 2018" });
    inputs.type("11", { Status: "Yes", Since: "2018-03-15" });
    inputs.type("12.1", { Status: "Yes", Since: "03/04/2018" });
    inputs.type("12.2", { Status: "Yes", Since: "last spring" });
  },
  // The properties lost; then the hidden sheet as well.
  Vanuatu: (book, inputs) => {
    inputs.type("10", { Status: "Yes" });
    book.removeProperties();
  },
  "Viet Nam": (book, inputs) => {
    inputs.type("10", { Status: "Yes" });
    book.removeProperties();
    book.removeSheet(RECORD_SHEET);
  },
  // Rows deleted, and one that nobody asked for.
  Thailand: (book, inputs) => {
    book.row(RETURN_SHEET, "5").remove();
    inputs.type("6", { KPI: "99", Status: "Yes" });
  },
};
const usual: Edit = (_, inputs) => inputs.type("10", { Status: "in progress" });

/** Sends its return in LibreOffice's own format. */
const AS_ODS = "Malaysia";

const libreOffice = new LibreOffice();
afterAll(() => libreOffice.close());

/** The size of each page of a PDF in whole points, as its objects say it. */
const pagesOf = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[([^\]]*)\]/g),
  ].map(([, box = ""]) =>
    box
      .trim()
      .split(/\s+/)
      .map((side) => Math.round(Number(side)))
      .join(" "),
  );
const A4_ON_ITS_SIDE = "0 0 842 595";

test("a book prints on two A4 pages on their side, with all the example's statements in it", async () => {
  const books = issueBooks(EXAMPLE, ISSUED);
  const sent = new Map<string, Uint8Array>();
  // The longest name, one with many statements, one with none of its own.
  for (const member of ["Hong Kong, China", "Fiji", "Timor-Leste"]) {
    sent.set(member.replace(/\W/g, ""), await save(books.get(member)!));
  }
  const printed = [...libreOffice.convertAll(sent, "xlsx", "pdf")];
  expect(printed).toHaveLength(3);
  for (const [, pdf] of printed) expect(pagesOf(pdf)).toEqual([A4_ON_ITS_SIDE, A4_ON_ITS_SIDE]);
});

const answers = new Map<string, ReadReturn | RefusedReturn>();
let ours: Ours;

beforeAll(async () => {
  const issued = issueBooks({ ...tables, memberLog: before }, ISSUED);
  expect(issued.size).toBe(33);
  for (const member of Object.keys(EDITS)) expect([...issued.keys()]).toContain(member);
  const sent = new Map<string, Uint8Array>();
  for (const [member, book] of issued) sent.set(member, await save(book));
  const edited = new Map<string, Uint8Array>();
  for (const [member, bytes] of libreOffice.convertAll(sent, "xlsx", "fods")) {
    const book = new FlatOds(bytes);
    (EDITS[member] ?? usual)(book, new Inputs(book));
    edited.set(member, book.toBytes());
  }
  const returned = new Map(libreOffice.convertAll(edited, "fods", "xlsx"));
  const ods = libreOffice.convert(edited.get(AS_ODS)!, "fods", "ods");
  for (const [member, xlsx] of returned) {
    const isOds = member === AS_ODS;
    const name = `${member}.${isOds ? "ods" : "xlsx"}`;
    answers.set(member, await readReturn({ name, bytes: isOds ? ods : xlsx }, OFFICE));
  }
  const opened = oursIn({ ...tables, memberLog: now, received: RECEIVED });
  if (isRefusal(opened)) throw new Error(opened.message);
  ours = opened;
});

function read(member: string): ReadReturn {
  const answer = answers.get(member)!;
  if (answer.is === "refused") throw new Error(`${member}: ${answer.message}`);
  return answer;
}

const rowsOf = (member: string) => compareReturn(read(member).bookFor("dayFirst"), ours);
const decided = (member: string) =>
  Object.fromEntries(
    rowsOf(member)
      .filter(({ decision }) => decision.kind !== "unchanged")
      .map(({ kpi, decision }) => [kpi, decision]),
  );

test("32 of 33 files are read, each as its Member's; the .ods is named, with a reply", () => {
  const read = [...answers].filter(([, { is }]) => is === "read").map(([member]) => member);
  expect(read).toHaveLength(32);
  for (const [member, answer] of answers)
    if (answer.is === "read")
      expect(ours.record.members[answer.bookFor(null).member]?.name).toBe(member);
  expect(answers.get(AS_ODS)).toMatchObject({
    is: "refused",
    message: expect.stringContaining(".ods"),
    reply: expect.stringContaining("Save as"),
  });
});

test("untouched by LibreOffice: no row is dropped, nothing is left over", () => {
  expect(rowsOf("Australia")).toHaveLength(21);
  expect(read("Australia").notes).toEqual([]);
});

test("statuses, dates and texts arrive; text that begins with = is text", () => {
  const answer = { status: "Yes", since: day("2018-08-01"), evidence: "=1+1 | Comment: in force" };
  expect(decided("Fiji")).toEqual({ "10": { kind: "changed", answer } });
  expect(decided("Nepal")).toMatchObject({ "11": { kind: "confirmed" } });
  expect(decided("Australia")).toMatchObject({
    "10": { kind: "new", answer: { status: "In progress" } },
  });
});

test("rows in another order, columns renamed", () => {
  expect(decided("Japan")).toMatchObject({ "12.1": { kind: "new", answer: { status: "No" } } });
  expect(decided("Samoa")).toMatchObject({
    "10": { kind: "new", answer: { status: "Not applicable", evidence: "Comment: no port" } },
  });
});

test("dates as text are read where certain, asked about or listed where not", () => {
  expect(read("Bhutan").ambiguousDate).toBe("03/04/2018");
  expect(decided("Bhutan")).toMatchObject({
    "10": { answer: { since: day("2018-03-15") } },
    "11": { answer: { since: day("2018-03-15") } },
    "12.1": { answer: { since: day("2018-04-03") } },
    "12.2": { kind: "rejected", reason: expect.stringContaining("last spring") },
  });
});

test("lost properties: the hidden sheet stands in, then the content, and it is said", () => {
  expect(read("Vanuatu").bookFor(null)).toMatchObject({ issued: ISSUED });
  expect(read("Vanuatu").bookFor(null).base).toHaveLength(21);
  expect(read("Viet Nam").bookFor(null)).toMatchObject({ issued: null, base: null });
  expect(read("Viet Nam").notes.join()).toContain("recognised by its content");
});

test("deleted rows are named, a KPI that nobody asked about is rejected", () => {
  expect(read("Thailand").notes.join()).toMatch(/KPI 5, 6 came back missing/);
  expect(decided("Thailand")).toMatchObject({ "99": { kind: "rejected" } });
});

test("conflict, merge, board, merge again, undo", () => {
  const books: readonly ComparedBook[] = [...answers.values()].flatMap((answer) => {
    if (answer.is === "refused") return [];
    const book = answer.bookFor("dayFirst");
    return [{ book, rows: compareReturn(book, ours) }];
  });
  const conflicts = books.flatMap(({ book, rows }) =>
    rows.filter(({ decision }) => decision.kind === "conflict").map(({ kpi }) => [book.file, kpi]),
  );
  expect(conflicts).toEqual([["Tonga.xlsx", "10"]]);

  const theirs: ChoiceOn = () => "theirs";
  const plan = planMerge(books, theirs, ours, RECEIVED);
  const merged = applyMerge(now, plan);
  const record = onRecord({ ...tables, memberLog: merged, asOf: RECEIVED });
  if (isRefusal(record)) throw new Error(record.message);
  const tonga = record.kpis.find(({ code }) => code === "10")?.of(record.whom("Tonga")[0]!);
  expect(tonga).toEqual({ status: "Yes", since: null, reportedOn: RECEIVED });

  const effect = effectOf({ ...tables, memberLog: now, asOf: RECEIVED }, plan);
  if (isRefusal(effect)) throw new Error(effect.message);
  // Fiji, Tonga, Bhutan, Vanuatu and Viet Nam say Yes; 24 are wanted.
  expect(effect.moves.find(({ kpi }) => kpi === "10")).toMatchObject({
    before: "Off track",
    after: "Off track",
    actual: { before: 0, after: 5 },
  });
  expect(effect.moves.map(({ kpi }) => kpi)).toEqual(["10", "11", "12.1"]);
  expect(effect.unheard).toEqual([]);

  const again = oursIn({ ...tables, memberLog: merged, received: RECEIVED });
  if (isRefusal(again)) throw new Error(again.message);
  const second = books.map(({ book }) => ({ book, rows: compareReturn(book, again) }));
  expect(planMerge(second, theirs, again, RECEIVED).rows).toEqual([]);

  const undo = planUndo({ ...recordOf(plan, []), state: "merged" }, merged, merged);
  expect(undo.rows.filter(({ spared }) => spared)).toEqual([]);
  expect(applyUndo(merged, undo)).toEqual(now);

  // Sorted meanwhile: the same rows go.
  const [header = [], ...rows] = merged;
  const sorted = [header, ...[...rows].sort((a, b) => (String(a) < String(b) ? 1 : -1))];
  const left = applyUndo(
    sorted,
    planUndo({ ...recordOf(plan, []), state: "merged" }, sorted, sorted),
  );
  const inOrder = (table: TableArgument) => table.map(String).sort();
  expect(inOrder(left)).toEqual(inOrder(now));
});
