import { readFileSync } from "node:fs";
import path from "node:path";
import { open, save } from "../../src/xlsx";

/** Written by excelts 10.2.0, which shares no line with this code. */
const file = readFileSync(path.join(__dirname, "fixtures/excelts.xlsx"));

describe("a file of another library", () => {
  it("is read: sheets, values, table, rules, notes, links", async () => {
    const { book } = await open(file);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Bob's", "__proto__", "S 1"]);
    const sheet = book.sheets[2];
    const first = sheet?.rows.map(({ index, cells }) => [index, cells[0]?.value]);
    expect(first).toEqual([
      [0, "_x0041_ text"],
      [1, "  lead "],
      [2, "ab\nc"],
      [3, 0.1 + 0.2],
      [4, { error: "#N/A" }],
      [5, { error: "#SPILL!" }],
      [6, { error: "#DIV/0!" }],
      [7, ""],
      [8, true],
      [9, 0],
      [10, "x"],
      [11, "y"],
      [13, 1e-300],
      [14, true],
      [15, "lone"],
      [16, 3],
    ]);
    expect(sheet?.rows.find(({ index }) => index === 10)?.cells[0]?.formula).toMatchObject({
      kind: "dynamic",
      area: { top: 10, left: 0, bottom: 12, right: 0 },
    });
    expect(sheet?.notes).toMatchObject([{ row: 0, column: 1, text: "hello" }]);
    expect(sheet?.hyperlinks).toMatchObject([
      { target: { kind: "url", url: "https://a.example/?a=1&b=2" } },
    ]);
    expect(sheet?.validations.map(({ rule }) => rule.kind)).toEqual(
      expect.arrayContaining(["list", "whole"]),
    );
  });

  it("comes back through us as it was read", async () => {
    const { book } = await open(file);
    const again = await open(await save(book));
    expect(again.book).toEqual(book);
    expect(again.lost).toEqual([]);
  });
});
