import { shiftFormula } from "../../../src/xlsx/formulas/shift";

describe("a shared formula, written out elsewhere", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", { rows: 2, columns: 1 }, "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2)", { rows: 1, columns: 0 }, "SUM(A2:B3)"],
    ["S!A1+'A1'!B2", { rows: 1, columns: 1 }, "S!B2+'A1'!C3"],
    ["A:A+$B:C", { rows: 5, columns: 1 }, "B:B+$B:D"],
    ["1:1+$2:3", { rows: 1, columns: 5 }, "2:2+$2:4"],
    ["LOG10(A1)", { rows: 1, columns: 0 }, "LOG10(A2)"],
    ['"A1"&A1', { rows: 1, columns: 0 }, '"A1"&A2'],
    ["T[A1]+A1", { rows: 1, columns: 0 }, "T[A1]+A2"],
    ["A1!B2", { rows: 1, columns: 0 }, "A1!B3"],
    ["1+2:2", { rows: 1, columns: 0 }, "1+3:3"],
    ["XFD1", { rows: 0, columns: 1 }, "#REF!"],
    ["A1", { rows: -1, columns: 0 }, "#REF!"],
    ["ABCD1+A12345678", { rows: 1, columns: 1 }, "ABCD1+A12345678"],
    ["TRUE", { rows: 1, columns: 1 }, "TRUE"],
  ])("%s by %j", (formula, by, expected) => {
    expect(shiftFormula(formula, by)).toBe(expected);
  });
});
