import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { stampToProperties } from "../../../src/returns/stamp";
import { day } from "../../kpi/support/tables";
import { readReturn } from "../../../src/returns/read/read";
import { newSheet, save } from "../../../src/xlsx";
import { cells, minimal, pack, relationships } from "../../xlsx/support/minimal";
import {
  accepted,
  cell,
  HEADER,
  OFFICE,
  refused,
  returnedBook,
  row,
  STAMP,
  type Given,
} from "../support/returned-files";

const text = new TextEncoder();
const evidenceOf = async (Evidence: string) => {
  const { bookFor } = await accepted({ lines: [{ KPI: "10", Status: "Yes", Evidence }] });
  const [first] = bookFor(null).rows;
  return {
    evidence: first?.says.is === "answer" ? first.says.evidence : null,
    remarks: first?.remarks,
  };
};

describe("text of a stranger", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", '=HYPERLINK("http://x")'])(
    "“%s” stays text",
    async (evidence) => {
      expect(await evidenceOf(evidence)).toEqual({ evidence, remarks: [] });
    },
  );

  test("a tab before a sign of a formula is no way round", async () => {
    expect((await evidenceOf("\t=1+1")).evidence).toBe("=1+1");
  });

  test.each([
    ["\r=1+1", "=1+1"],
    ["\n\t @SUM(A1)", "@SUM(A1)"],
    ["\u2028-1", "-1"],
    ["＝1+1", "＝1+1"],
    ["'=1+1", "'=1+1"],
  ])("%j, too", async (given, evidence) => {
    expect((await evidenceOf(given)).evidence).toBe(evidence);
  });

  test("HTML stays the letters that it is", async () => {
    const html = `<script>alert("x")</script>&lt;`;
    expect(await evidenceOf(html)).toEqual({ evidence: html, remarks: [] });
  });

  test("control and direction characters are taken out, and it is said", async () => {
    const { evidence, remarks } = await evidenceOf("a\u202eb\u2066c\u0007d\u200be");
    expect(evidence).toBe("abcde");
    expect(remarks).toEqual(["Hidden characters were taken out of Evidence."]);
  });

  test.each([
    ["tags that spell another text", "Law\u{e0041}\u{e0042} 7"],
    ["fillers that look blank", "Law\u3164\u115f 7"],
    ["a soft hyphen, a byte order mark", "L\u00adaw\ufeff 7"],
    ["isolates and overrides", "\u2067Law\u2069\u202d 7"],
    ["an Arabic mark of direction", "Law\u061c 7"],
  ])("%s are taken out", async (_, given) => {
    expect(await evidenceOf(given)).toEqual({
      evidence: "Law 7",
      remarks: ["Hidden characters were taken out of Evidence."],
    });
  });

  test("scripts that need joiners keep them", async () => {
    const farsi = "می\u200cخواهم";
    expect(await evidenceOf(farsi)).toEqual({ evidence: farsi, remarks: [] });
  });

  test("very long text is cut, and it is said how much of it there was", async () => {
    const { evidence, remarks } = await evidenceOf("x".repeat(30_000));
    expect(evidence).toHaveLength(1_000);
    expect(remarks).toEqual(["Evidence was cut after 1,000 of 30,000 characters."]);
  });

  test("a link behind a text is not followed, and is named", async () => {
    const { bookFor } = await accepted({
      lines: [{ KPI: "10", Status: "Yes", Evidence: "Our law" }],
      sheet: (one) => ({
        ...one,
        hyperlinks: [
          {
            area: { top: HEADER + 1, bottom: HEADER + 1, left: 6, right: 6 },
            target: { kind: "url", url: "https://evil.example/?q=1" },
            tooltip: "",
          },
        ],
      }),
    });
    expect(bookFor(null).rows[0]?.remarks.join()).toContain("https://evil.example");
  });
});

describe("books of a stranger", () => {
  test("100,000 extra rows are refused with a reason and a reply", async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) =>
      row(HEADER + 1 + at, ["10", null, null, null, "Yes"]),
    );
    const answer = await refused({
      sheet: (one) => ({ ...one, rows: [...one.rows.slice(0, 4), ...lines] }),
    });
    expect(answer.message).toMatch(/more than 50,000 filled/);
    expect(answer.reply).toMatch(/fill in the workbook that we sent you/);
  });

  test("some thousand extra rows, too", async () => {
    const lines = Array.from({ length: 5_000 }, () => ({ KPI: "10", Status: "Yes" }));
    expect((await refused({ lines })).message).toMatch(/5,000 filled rows.*at most 1,000/);
  });

  test("a filled column without a header is left over as well as one with", async () => {
    const { notes } = await accepted({
      lines: [{ KPI: "10", Status: "Yes" }],
      sheet: (one) => ({
        ...one,
        rows: one.rows.map((line) =>
          line.index === HEADER + 1
            ? { ...line, cells: [...line.cells, cell(9, "no header here")] }
            : line,
        ),
      }),
    });
    expect(notes.join()).toMatch(/Not taken:.*column J/);
  });

  test("thousands of merged areas and links are refused", async () => {
    const many = Array.from({ length: 6_000 }, (_, at) => ({
      ...{ top: 100 + at, bottom: 100 + at, left: 0, right: 1 },
    }));
    const answer = await refused({ sheet: (one) => ({ ...one, merges: many }) });
    expect(answer.message).toMatch(/merged/);
    expect(answer.reply).toMatch(/fill in the workbook that we sent you/);
  });

  test("a thousand sheets are refused", async () => {
    const more = Array.from({ length: 1_000 }, (_, at) => newSheet(`S${at}`));
    const answer = await refused({
      book: (book) => ({ ...book, sheets: [...book.sheets, ...more] }),
    });
    expect(answer.message).toMatch(/sheets/);
  });

  test("macros and links to other workbooks are left alone, and it is said", async () => {
    const bytes = await save(returnedBook({ lines: [{ KPI: "10", Status: "Yes" }] }));
    const parts = unzipSync(bytes);
    const name = "xl/_rels/workbook.xml.rels";
    const rels = strFromU8(parts[name]!).replace(
      "</Relationships>",
      '<Relationship Id="m1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
        '<Relationship Id="m2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
    );
    const hostile = zipSync({
      ...parts,
      [name]: strToU8(rels),
      "xl/vbaProject.bin": strToU8("MZ"),
    });
    const { bookFor, notes } = await accepted(hostile);
    expect(bookFor(null).rows[0]?.says).toMatchObject({ status: "Yes" });
    expect(notes.join()).toMatch(/not run.*the macros/);
    expect(notes.join()).toMatch(/links to other workbooks/);
  });

  test("a workbook that may hold macros (.xlsm) is read, and it is said that they were not run", async () => {
    const parts = unzipSync(await save(returnedBook({ lines: [{ KPI: "10", Status: "Yes" }] })));
    const change = (name: string, from: string, to: string) => {
      const text = strFromU8(parts[name]!);
      expect(text).toContain(from);
      parts[name] = strToU8(text.replace(from, to));
    };
    change(
      "[Content_Types].xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    change(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="m1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    const { bookFor, notes } = await accepted(
      zipSync({ ...parts, "xl/vbaProject.bin": strToU8("MZ") }),
    );
    expect(bookFor(null).rows[0]?.says).toMatchObject({ status: "Yes" });
    expect(notes.join()).toMatch(/not run.*the macros/);
  });

  test("a bomb is refused before it goes off", async () => {
    const parts = unzipSync(await save(returnedBook({})));
    const zeros = new Uint8Array(150_000_000).fill(0x20);
    const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const answer = await refused(bomb);
    expect(answer.message).toMatch(/large|big|MB|unpack/i);
    expect(answer.reply).toMatch(/fill in the workbook that we sent you/);
  });

  test.each([
    ["Viet\u202eslx.exe", "Vietslx.exe"],
    ["a\nb\tc.xlsx", "a b c.xlsx"],
    ["\u200b\u2066", "(without a name)"],
    ["<img src=x onerror=alert(1)>.xlsx", "<img src=x onerror=alert(1)>.xlsx"],
    ["=cmd|' /c calc'!A0.xlsx", "=cmd|' /c calc'!A0.xlsx"],
    [`${"x".repeat(5_000)}.xlsx`, "x".repeat(255)],
  ])("its name is shown harmless and on one line: %j", async (name, shown) => {
    const bytes = await save(returnedBook({ lines: [{ KPI: "10", Status: "Yes" }] }));
    const answer = await readReturn({ name, bytes }, OFFICE);
    expect(answer.file).toBe(shown);
    expect(answer.is === "read" && answer.bookFor(null).file).toBe(shown);
  });

  test.each<[string, Given, RegExp]>([
    ["another plan’s hash", { stamp: { ...STAMP, planHash: "0".repeat(16) } }, /another plan/],
    [
      "another Member’s code",
      { stamp: { ...STAMP, member: "JPN" } },
      /issued for Japan.*says Viet/,
    ],
    [
      "another Member’s code in the properties alone",
      {
        book: (book) => ({
          ...book,
          customProperties: stampToProperties({ ...STAMP, member: "JPN" }),
        }),
      },
      /contradict each other/,
    ],
    [
      "another issue date in the properties alone",
      {
        book: (book) => ({
          ...book,
          customProperties: stampToProperties({ ...STAMP, issued: day("2019-03-30") }),
        }),
      },
      /contradict each other/,
    ],
    [
      "names that read otherwise than they are",
      { stamp: { ...STAMP, planHash: "f".repeat(16), planName: "Plan \u202eX" } },
      /another plan \(“Plan X”\)/,
    ],
  ])("forged: %s", async (_, given, message) => {
    expect((await refused({ lines: [{ KPI: "10" }], ...given })).message).toMatch(message);
  });

  test("names that are special to programs are only names", async () => {
    const { bookFor } = await accepted({
      headers: ["KPI", "__proto__", "constructor", "Status"],
      lines: [{ KPI: "10", Status: "Yes" }],
    });
    expect(bookFor(null).rows[0]?.says).toMatchObject({ status: "Yes" });
    const other = await accepted({ lines: [{ KPI: "__proto__", Status: "Yes" }] });
    expect(other.bookFor(null).rows[0]?.kpi).toBe("__proto__");
  });

  test("cells in column XFD and row 1048576 take no room", async () => {
    const { bookFor } = await accepted({
      lines: [{ KPI: "10", Status: "Yes" }],
      sheet: (one) => ({
        ...one,
        rows: [...one.rows, { ...row(1_048_575, []), cells: [cell(16_383, "far")] }],
        merges: [{ top: 200, left: 0, bottom: 1_048_000, right: 16_000 }],
      }),
    });
    expect(bookFor(null).rows).toHaveLength(1);
  });

  test("what is not cancelled by us never throws, whatever the bytes are", async () => {
    const good = await save(returnedBook({ lines: [{ KPI: "10", Status: "Yes" }] }));
    for (let at = 0; at < good.length; at += 97) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const answer = await readReturn({ name: "x.xlsx", bytes }, OFFICE);
      expect(["read", "refused"]).toContain(answer.is);
    }
  });
});

describe("files of other kinds are named, with a reply to copy", () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0));
  const ods = pack({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": "<x/>",
  });
  const word = pack(
    minimal({
      "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
      "word/document.xml": cells(""),
    }),
  );
  test.each([
    ["x.ods", ods, /\(\.ods\)/, /Save as/],
    ["x.xls", ole, /\.xls, or \.et/, /Save as/],
    ["x.et", ole, /\.xls, or \.et/, /Save as/],
    ["x.pdf", text.encode("%PDF-1.7"), /PDF/, /fill in the workbook/],
    ["x.docx", word, /Word/, /fill in the workbook/],
    ["x.csv", text.encode("KPI,Status\n10,Yes"), /plain text/, /Save as/],
    ["x.html", text.encode("<html><table></table></html>"), /web page/, /Save as/],
    ["x.numbers", pack({ "Index/Document.iwa": "x" }), /Numbers/, /Export To/],
    ["x.xlsx", new Uint8Array(), /empty/, /send it again/],
    ["x.xlsx", text.encode("PK\u0003\u0004").slice(0, 3), /./, /./],
  ])("%s", async (name, bytes, message, reply) => {
    const answer = await refused(bytes, name);
    expect(answer.message).toMatch(message);
    expect(answer.reply).toMatch(reply);
  });

  test("an archive asks the officer, not the Member", async () => {
    expect(await refused(pack({ "a.xlsx": "x" }), "returns.zip")).toMatchObject({ reply: null });
  });
});
