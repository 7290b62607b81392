import { unzipSync } from "fflate";
import { MEMBER_STATUSES } from "../../../src/kpi";
import { ROSTER_2018 } from "../../../src/plan";
import { memberBook } from "../../../src/returns/book/member-book";
import { INPUT_COLUMNS, RECORD_SHEET, RETURN_COLUMNS } from "../../../src/returns/format";
import { recordOfIssue, type Issue } from "../../../src/returns/issue";
import { recordFromCells } from "../../../src/returns/record";
import { stampFromProperties } from "../../../src/returns/stamp";
import { ENGLISH } from "../../../src/returns/texts";
import { open, save, type Sheet, type Workbook } from "../../../src/xlsx";
import { validationErrors } from "../../xlsx/support/validator";
import { ISSUE } from "../support/issues";

const built = (changes: Partial<Issue> = {}) => memberBook({ ...ISSUE, ...changes }, ENGLISH);
const saved = (changes?: Partial<Issue>) => save(built(changes));
const returnSheet = ({ sheets }: Workbook): Sheet => sheets[0]!;
const textsOf = ({ rows }: Sheet) => rows.flatMap(({ cells }) => cells.map(({ value }) => value));

/** The table's cells: header row first. */
function tableOf(sheet: Sheet) {
  const { top, bottom } = sheet.tables[0]!.area;
  return sheet.rows
    .filter(({ index }) => index >= top && index <= bottom)
    .map(({ cells }) => cells);
}

describe("a Member book", () => {
  it("is valid for the Open XML SDK", async () => {
    expect(await validationErrors(await saved())).toEqual([]);
  });

  it("asks a line a KPI, with what is on record and four empty inputs", () => {
    const [header = [], ...lines] = tableOf(returnSheet(built()));
    expect(header.map(({ value }) => value)).toEqual(RETURN_COLUMNS);
    expect(lines).toHaveLength(21);
    const values = lines.map((cells) => cells.map(({ value }) => value));
    expect(values.map(([kpi]) => kpi)).toEqual(ISSUE.lines.map(({ kpi }) => kpi));
    expect(values.map(([, , , record]) => record).slice(0, 5)).toEqual([
      "Yes\nsince 1 May 2017",
      "In progress\nsince 1 Nov 2018",
      "Nothing so far",
      "No",
      "Unclear: please tell us",
    ]);
    expect(values.flatMap((cells) => cells.slice(4))).toEqual(Array(84).fill(null));
  });

  it("says what a Member needs: whose it is, until when, to whom, how", () => {
    const said = textsOf(returnSheet(built())).join("\n");
    for (const text of ["Fiji", "31 March 2019", "30 April 2019", ISSUE.contact, "Enable Editing"])
      expect(said).toContain(text);
  });

  it("tells of New Members since when one is new", () => {
    const asked = ISSUE.lines.map(({ asked }) => ENGLISH.asked(asked));
    const news = asked.filter((text) => text.includes("Counted as new after 1 July 2018"));
    expect(news).toHaveLength(1);
  });

  it("is protected without a password; only the inputs can be filled", () => {
    const sheet = returnSheet(built());
    expect(sheet.protection).toMatchObject({ password: null });
    const unlocked = sheet.rows.flatMap(({ index, cells }) =>
      cells.filter(({ style }) => !style.locked).map(({ column }) => ({ index, column })),
    );
    const { top, bottom } = sheet.tables[0]!.area;
    expect(unlocked).toHaveLength(21 * INPUT_COLUMNS.length);
    for (const { index, column } of unlocked) {
      expect(index > top && index <= bottom).toBe(true);
      expect(INPUT_COLUMNS).toContain(RETURN_COLUMNS[column]);
    }
  });

  it("checks every input and says what belongs there, within what Excel shows", () => {
    const { validations, tables } = returnSheet(built());
    const { top, bottom } = tables[0]!.area;
    expect(validations.map(({ areas }) => areas)).toEqual(
      [4, 5, 6, 7].map((at) => [{ top: top + 1, bottom, left: at, right: at }]),
    );
    expect(validations[0]!.rule).toMatchObject({ source: `"${MEMBER_STATUSES.join(",")}"` });
    for (const { prompt, alert } of validations) {
      expect([prompt.shown, alert.shown, alert.style]).toEqual([true, true, "stop"]);
      for (const { title, message } of [prompt, alert]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it("prints on A4 on its side, the table's header on every page", () => {
    const { print, tables } = returnSheet(built());
    const { top } = tables[0]!.area;
    expect(print).toMatchObject({ orientation: "landscape", paperSize: 9 });
    expect(print.fit).toEqual({ wide: 1, tall: 2 });
    expect(print.titleRows).toEqual({ first: top, last: top });
    const many = Array.from({ length: 60 }, (_, at) => ({ ...ISSUE.lines[0]!, kpi: `k${at}` }));
    expect(returnSheet(built({ lines: many })).print.fit).toEqual({ wide: 1, tall: 0 });
    const long = ISSUE.lines.map((line) => ({ ...line, action: line.action.repeat(3) }));
    expect(returnSheet(built({ lines: long })).print.fit).toEqual({ wide: 1, tall: 0 });
  });

  it("carries its stamp and what was on record, and both come back from the file", async () => {
    const { book } = await open(await saved());
    const sheet = returnSheet(built());
    const [, ...table] = tableOf(sheet).map((cells) => cells.map(({ value }) => String(value)));
    const inTable = sheet.tables[0]!.area;
    const around = sheet.rows
      .filter(({ index }) => index < inTable.top || index > inTable.bottom)
      .flatMap(({ cells }) => cells.map(({ value }) => String(value ?? "")))
      .filter((text) => text !== "");
    const lines = table.map(
      ([kpi = "", action = "", asked = "", said = ""]) =>
        [kpi, { Action: action, "What is asked": asked, "On record": said }] as const,
    );
    const record = recordOfIssue(ISSUE, { lines: new Map(lines), around: [] });
    expect(stampFromProperties(book.customProperties)).toEqual({
      ok: true,
      value: record.stamp,
    });
    const hidden = book.sheets.find(({ name }) => name === RECORD_SHEET)!;
    expect(hidden.visibility).toBe("hidden");
    const last = Math.max(...hidden.rows.map(({ index }) => index));
    const cells = Array.from({ length: last + 1 }, (_, index) => {
      const row = hidden.rows.find((one) => one.index === index);
      return Array.from(
        { length: 16 },
        (_, at) => row?.cells.find(({ column }) => column === at)?.value,
      );
    });
    const texts = { ...record.texts, around: expect.arrayContaining(around) };
    expect(recordFromCells(cells)).toEqual({ ok: true, value: { ...record, texts } });
    expect(record.base[4]).toMatchObject({ status: null, since: null });
  });

  it("names no other Member, no author and no time, in any part of the file", async () => {
    const parts = Object.entries(unzipSync(await saved()));
    const all = parts
      .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString()}`)
      .join("\n");
    const words = new Set(all.split(/[^\p{L}\p{N}]+/u));
    for (const { aliases, code, name } of ROSTER_2018.filter((one) => one.code !== "FJI")) {
      expect(words).not.toContain(code);
      for (const called of [name, ...aliases]) expect(all).not.toContain(called);
    }
    expect(all).toContain("Fiji");
    expect(all).not.toMatch(/<dc:creator|lastModifiedBy|<dcterms:|<Manager|<Company/);
  });

  it("holds no formula, macro, link or drawing", async () => {
    const bytes = await saved();
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).join(" ")).not.toMatch(/vba|external|drawing|calcChain|hyperlink/i);
    const { book } = await open(bytes);
    for (const { hyperlinks, rows } of book.sheets) {
      expect(hyperlinks).toEqual([]);
      expect(rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).toEqual([]);
    }
    expect(book.names.filter(({ hidden }) => !hidden)).toEqual([]);
  });

  it.each(["=HYPERLINK(1)", "+41 22", "-1", "@office"])("keeps %s as text", async (text) => {
    const { book } = await open(await saved({ contact: text }));
    const cell = returnSheet(book)
      .rows.flatMap(({ cells }) => cells)
      .find(({ value }) => value === text)!;
    expect(cell).toMatchObject({ value: text, formula: null, style: { quotePrefix: true } });
  });

  it("in another language says nothing in English but the words of the format and the office’s own", () => {
    const OTHER = "Перевод";
    const translated = (thing: unknown): unknown => {
      if (typeof thing === "string") return OTHER;
      if (typeof thing === "function") {
        return (...given: unknown[]) =>
          translated((thing as (...all: unknown[]) => unknown)(...given));
      }
      if (typeof thing !== "object" || thing === null) return thing;
      if (Array.isArray(thing)) return thing.map(translated);
      return Object.fromEntries(Object.entries(thing).map(([key, one]) => [key, translated(one)]));
    };
    const { lines, member, plan } = ISSUE;
    const ours = [...lines.flatMap(({ action, kpi }) => [action, kpi]), member.name, plan.name];
    const book = memberBook(ISSUE, translated(ENGLISH) as typeof ENGLISH);
    const sheet = returnSheet(book);
    const written = (thing: unknown): string[] => {
      if (typeof thing === "string") return [thing];
      if (typeof thing !== "object" || thing === null) return [];
      return Object.values(thing).flatMap(written);
    };
    const shown = [
      ...written(textsOf(sheet)),
      ...sheet.validations.flatMap(({ alert, prompt }) =>
        written([alert.title, alert.message, prompt.title, prompt.message]),
      ),
      ...written(sheet.print.pages),
    ];
    expect(shown.filter((text) => text === OTHER).length).toBeGreaterThan(20);
    const format: readonly string[] = [...RETURN_COLUMNS, ...MEMBER_STATUSES, ISSUE.contact];
    const english = shown.filter(
      (text) => /[a-z]{2}/i.test(text) && !format.includes(text) && !ours.includes(text),
    );
    expect(english).toEqual([]);
  });

  it("has rows that Excel can show, however long the plan's texts are", () => {
    const line = { ...ISSUE.lines[0]!, action: "word ".repeat(2_000) };
    const { rows } = returnSheet(built({ lines: [line], contact: "x".repeat(900) }));
    for (const { height } of rows) expect(height! > 0 && height! <= 409).toBe(true);
  });
});
