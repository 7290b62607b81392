import { frozenBook, headlineOf, isJudged, saysTheSame } from "../../src/frozen";
import { isRefusal, scoreboard, STATUSES } from "../../src/kpi";
import { open, save, type Sheet } from "../../src/xlsx";
import { validationErrors } from "../xlsx/support/validator";
import { emptyBoard, exampleBoard, exampleQuestion } from "./support/boards";

const book = frozenBook(exampleBoard);
const [summary, board, matrix] = book.sheets as [Sheet, Sheet, Sheet];

const valuesOf = (sheet: Sheet) =>
  sheet.rows.map(({ cells }) => cells.map(({ value }) => value).filter((value) => value !== null));
const textOf = (sheet: Sheet) => valuesOf(sheet).flat().join("\n");

describe("the frozen book of the example", () => {
  it("says on every sheet which plan, term and day, that it holds values, and that it is fictional", () => {
    for (const sheet of book.sheets) {
      const [plan, asOf, what, example] = valuesOf(sheet).map(([value]) => String(value));
      expect(plan).toBe("ROCB A/P Strategic Action Plan (2018-2020)");
      expect(asOf).toBe("As of 31 March 2019");
      expect(what).toContain("Term 1 July 2018 to 30 June 2020. Values, not formulas");
      expect(example).toContain("Fictional example");
    }
  });

  it("holds every figure of KPISCOREBOARD", () => {
    const answer = scoreboard(exampleQuestion);
    if (isRefusal(answer)) throw new Error(answer.message);
    const rows = valuesOf(board);
    const [header = [], ...lines] = answer;
    for (const line of lines) {
      const wanted = line.filter((value, at) => value !== "" && header[at] !== "Pillar");
      expect(rows).toContainEqual(wanted);
    }
  });

  it("holds KPISUMMARY and KPIMATRIX", () => {
    for (const line of exampleBoard.summary) expect(valuesOf(summary)).toContainEqual(line);
    for (const line of exampleBoard.matrix)
      expect(valuesOf(matrix)).toContainEqual(line.filter((value) => value !== ""));
  });

  it("lists what is red and what is amber, worst first, each with its reason", () => {
    const listed = exampleBoard.standings.filter(({ status }) =>
      STATUSES.some(({ word, colour }) => word === status && /red|amber/.test(colour)),
    );
    for (const { explanation } of listed) expect(textOf(summary)).toContain(explanation);
    const places = STATUSES.map(({ word }) => textOf(summary).indexOf(`\n${word}\nBy `)).filter(
      (place) => place >= 0,
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("has no formulas, names, links, rules, author or dates of its making", () => {
    expect(book).toMatchObject({ names: [], customProperties: [], xmlParts: [] });
    expect(book.properties).toMatchObject({ author: "", lastAuthor: "", created: null });
    for (const sheet of book.sheets) {
      expect(sheet).toMatchObject({ tables: [], names: [], hyperlinks: [], notes: [] });
      expect(sheet).toMatchObject({ validations: [], conditionalFormats: [] });
      expect(sheet.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).toEqual([]);
    }
  });

  it("prints on A4 on its side, one page wide, headers repeated, pages numbered", () => {
    for (const { print, name } of book.sheets) {
      expect(print).toMatchObject({ orientation: "landscape", paperSize: 9 });
      expect(print.fit).toEqual({ wide: 1, tall: 0 });
      expect(print.pages.footer).toMatch(/&A, page &P of &N$/);
      if (name !== "Summary") expect(print.titleRows).not.toBeNull();
    }
  });

  it("breaks no word of a header, also where Arial stands in for Calibri", () => {
    const headers = [summary, board].map(({ columns, rows }) => {
      const line = rows.find(({ cells }) =>
        cells.some(({ value }) => value === "KPI" || value === "KPIs"),
      );
      return { columns, cells: line?.cells ?? [] };
    });
    for (const { cells, columns } of headers) {
      expect(cells.length).toBeGreaterThan(10);
      for (const { column, style, value } of cells) {
        const longest = Math.max(
          ...String(value)
            .split(" ")
            .map(({ length }) => length),
        );
        // Pixels: an em is 4/3 of the points, a bold letter about half an em, a digit and an indent 7 and 9.
        const needed = longest * style.font.size * (4 / 3) * 0.53;
        const width = columns.find(({ first, last }) => first <= column && column <= last)!.width!;
        expect([value, needed <= width * 7 - style.alignment.indent * 9]).toEqual([value, true]);
      }
    }
  });

  it("colours every status word", () => {
    const cells = [summary, board].flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    for (const { word } of STATUSES) {
      const fills = cells.filter(({ value }) => value === word).map(({ style }) => style.fill);
      expect(fills.length).toBeGreaterThan(0);
      expect(new Set(fills.map((fill) => fill?.kind))).toEqual(new Set(["solid"]));
    }
  });

  it("is valid for the Open XML SDK and reads back as it was", async () => {
    const bytes = await save(book);
    expect(await validationErrors(bytes)).toEqual([]);
    expect((await open(bytes)).book).toEqual(book);
  }, 60_000);
});

describe("a board on which nothing is known", () => {
  it("says so", () => {
    expect(isJudged(emptyBoard.standings)).toBe(false);
    expect(headlineOf(emptyBoard.standings)).toMatch(/^Nothing to judge yet on 44 KPIs: /);
    expect(textOf(frozenBook(emptyBoard).sheets[0]!)).toContain("Nothing to judge yet on 44 KPIs");
  });

  it("does not call itself an example", () => {
    for (const sheet of frozenBook(emptyBoard).sheets)
      expect(textOf(sheet)).not.toContain("Fictional");
  });
});

test("a Scoreboard in sight says the same only with every status and explanation", () => {
  const { standings } = exampleBoard;
  expect(saysTheSame(exampleBoard, standings)).toBe(true);
  expect(saysTheSame(exampleBoard, standings.slice(1))).toBe(false);
  const other = standings.map((one, at) => (at === 3 ? { ...one, explanation: "else" } : one));
  expect(saysTheSame(exampleBoard, other)).toBe(false);
});
