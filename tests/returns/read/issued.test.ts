import { memberBook } from "../../../src/returns/book/member-book";
import { issueFor, openOffice } from "../../../src/returns/office";
import { ENGLISH } from "../../../src/returns/texts";
import { RECORD_SHEET, RETURN_COLUMNS } from "../../../src/returns/format";
import { isRefusal } from "../../../src/kpi";
import { save } from "../../../src/xlsx";
import type { CellValue, Sheet, Workbook } from "../../../src/xlsx";
import { day } from "../../kpi/support/tables";
import { ISSUE } from "../support/issues";
import { accepted, cell, CODES, OFFICE, tableOf } from "../support/returned-files";

const office = openOffice(
  {
    plan: tableOf("kpis"),
    actions: tableOf("actions"),
    roster: tableOf("members"),
    memberLog: tableOf("memberRows"),
  },
  day("2019-01-15"),
);
if (isRefusal(office)) throw new Error(office.message);
const occasion = {
  plan: OFFICE.plan,
  issued: day("2019-01-15"),
  replyBy: day("2019-03-31"),
  contact: "office@rocb.example",
};

const issuedTo = (name: string): Workbook => {
  const member = office.members.find((one) => one.name === name);
  if (member === undefined) throw new Error(`No ${name}`);
  return memberBook(issueFor(office, member, occasion), ENGLISH);
};

test.each(office.members)(
  "the book issued for $name, sent back untouched, says nothing",
  async (member) => {
    const bytes = await save(memberBook(issueFor(office, member, occasion), ENGLISH));
    const { bookFor, notes } = await accepted(bytes);
    const book = bookFor(null);
    expect(notes).toEqual([]);
    expect(book).toMatchObject({ member: member.index, issued: occasion.issued });
    expect(book.rows.map(({ kpi }) => kpi)).toEqual(CODES);
    expect(new Set(book.rows.map(({ says }) => says.is))).toEqual(new Set(["silent"]));
  },
);

describe("what a Member writes outside the cells to fill is listed", () => {
  /** The sheet Return with this value in place of what its cell holds. */
  const write = (sheet: Sheet, row: number, column: number, value: CellValue): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((line) =>
      line.index === row
        ? {
            ...line,
            cells: [...line.cells.filter((one) => one.column !== column), cell(column, value)].sort(
              (one, other) => one.column - other.column,
            ),
          }
        : line,
    ),
  });
  const headerOf = ({ tables }: Sheet): number => tables[0]?.area.top ?? 0;
  const at = RETURN_COLUMNS.indexOf.bind(RETURN_COLUMNS);

  const notesOf = async (
    change: (sheet: Sheet) => Sheet,
    keep: (sheet: Sheet) => boolean = () => true,
  ) => {
    const book = issuedTo("Viet Nam");
    const sheets = book.sheets
      // No table any more, as in programs that know none: its headers may say anything.
      .map((sheet) => (sheet.name === RECORD_SHEET ? sheet : { ...change(sheet), tables: [] }))
      .filter(keep);
    return (await accepted(await save({ ...book, sheets }))).notes;
  };

  test("in a sentence each, and no more than eight of a kind", async () => {
    expect(await notesOf((one) => write(one, 0, 0, "We left in May"))).toEqual([
      "Not taken: text around the table: “We left in May”.",
    ]);
    expect(await notesOf((one) => write(one, headerOf(one), 9, "Our reference"))).toEqual([
      "Not taken: what stands in “Our reference”, which is no column of the book.",
    ]);
    const many = await notesOf((one) =>
      Array.from({ length: 10 }, (_, at) => at).reduce(
        (sheet, at) => write(sheet, 0, 9 + at, at === 0 ? "x".repeat(200) : `note ${at}`),
        one,
      ),
    );
    expect(many).toEqual([
      `Not taken: text around the table: “${"x".repeat(120)}…”, ${[1, 2, 3, 4, 5, 6, 7]
        .map((at) => `“note ${at}”`)
        .join(", ")} and 2 more.`,
    ]);
  });

  test("what is on record, too, where another row says the very same", async () => {
    const book = memberBook(ISSUE, ENGLISH);
    const [sheet, ...others] = book.sheets;
    if (sheet === undefined) throw new Error("No sheet");
    const row = headerOf(sheet) + 1;
    const changed = write(sheet, row, at("On record"), "No");
    const { notes } = await accepted(await save({ ...book, sheets: [changed, ...others] }));
    expect(notes).toEqual([
      `Not taken: text in cells that were not to be filled: “No” (row ${row + 1}, On record).`,
    ]);
  });

  test.each<[string, (sheet: Sheet) => Sheet, RegExp]>([
    ["over the title", (one) => write(one, 0, 0, "We left in May"), /around.*“We left in May”/],
    [
      "into an instruction",
      (one) => {
        const step = one.rows.flatMap(({ cells, index }) =>
          cells.filter(({ value }) => String(value).startsWith("Evidence:")).map(() => index),
        );
        return write(one, step[0] ?? 0, 1, "Evidence: ours is secret");
      },
      /around.*“Evidence: ours is secret”/,
    ],
    ["beside the dates", (one) => write(one, 3, 9, "late, sorry"), /around.*“late, sorry”/],
    [
      "into a header by which its column is found",
      (one) => write(one, headerOf(one), at("Comment"), "Comment (see our letter)"),
      /around.*“Comment \(see our letter\)”/,
    ],
    [
      "over what is on record",
      (one) => write(one, headerOf(one) + 2, at("On record"), "No: we acceded in 2012"),
      /to be filled: “No: we acceded in 2012” \(row \d+, On record\)/,
    ],
    [
      "over what is asked",
      (one) => write(one, headerOf(one) + 1, at("What is asked"), 24),
      /to be filled: “24” \(row \d+, What is asked\)/,
    ],
    [
      "a word that stands elsewhere in the book",
      (one) => write(one, headerOf(one) - 2, at("Status"), "No"),
      /around.*“No”/,
    ],
    ["a second time what stands there once", (one) => write(one, 0, 9, "Yes"), /around.*“Yes”/],
    [
      "over the thanks",
      (one) => write(one, one.rows.at(-1)?.index ?? 0, 0, "You are welcome"),
      /around.*“You are welcome”/,
    ],
  ])("%s", async (_, change, said) => {
    const notes = await notesOf(change);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(said);
  });

  test("codes sorted without the rest of their rows: no row that asks something else is taken", async () => {
    const book = issuedTo("Viet Nam");
    const [sheet, ...others] = book.sheets;
    if (sheet === undefined) throw new Error("No sheet");
    const top = headerOf(sheet) + 1;
    const codes = [...CODES].reverse();
    let changed = sheet;
    codes.forEach((code, line) => {
      changed = write(changed, top + line, at("KPI"), code);
      changed = write(changed, top + line, at("Status"), "Yes");
    });
    const { bookFor, notes } = await accepted(
      await save({ ...book, sheets: [changed, ...others] }),
    );
    const rows = bookFor(null).rows;
    const taken = rows.filter(({ says }) => says.is === "answer").map(({ kpi }) => kpi);
    // The one in the middle stays where it was.
    expect(taken).toEqual([CODES[10]]);
    expect(rows[0]?.says).toMatchObject({ reason: expect.stringMatching(/asks what another row/) });
    expect(notes).toEqual([]);
  });

  test("blanks and line ends that a program changes are no words of the Member’s", async () => {
    const notes = await notesOf((one) => ({
      ...one,
      rows: one.rows.map((line) => ({
        ...line,
        cells: line.cells.map((held) =>
          typeof held.value === "string"
            ? { ...held, value: `${held.value.replaceAll("\n", "\r\n ")} ` }
            : held,
        ),
      })),
    }));
    expect(notes).toEqual([]);
  });

  test("where the hidden sheet is lost: all above that is not in every book, and what cannot be told", async () => {
    const notes = await notesOf(
      (one) => write(one, 1, 0, "We left in May"),
      ({ name }) => name !== RECORD_SHEET,
    );
    expect(notes.join("\n")).toMatch(/What the book said when it was issued is lost/);
    const above = notes.filter((note) => note.includes("around the table"));
    expect(above).toEqual([
      "Not taken: text around the table, some of which may be the book’s own: " +
        "“We left in May”, “15 January 2019”, “31 March 2019”, “office@rocb.example”, “1 Nov 2018”.",
    ]);
  });
});
