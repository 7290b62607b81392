/** What becomes of the references in a formula's text. */
import {
  dropSheet,
  offsetReferences,
  shiftReferences,
  transposeReferences,
} from "../../../src/workbench/engine/formulas/moved-references";
import { renameSheet } from "../../../src/workbench/engine/formulas/sheet-names";

test.each([
  ["=Log!A1+log!B2", "=Plan!A1+Plan!B2", "Plan"],
  ["=SUM('Log'!A:A)", "=SUM('Member''s own'!A:A)", "Member's own"],
  ['="Log!A1"&Log!A1', `="Log!A1"&'2026'!A1`, "2026"],
  ["=Logs!A1+Log!Total", "=Logs!A1+'a!b'!Total", "a!b"],
])("renamed: %s", (formula, expected, name) => {
  expect(renameSheet(formula, "Log", name)).toBe(expected);
});

test.each([
  ["=SUM(Log!A1:B2,C3)", "=SUM(#REF!,C3)"],
  ["=LOG!$A:$A", "=#REF!"],
  ["='Log'!Total*2", "=#REF!*2"],
  ['=Logs!A1&"Log!A1"', '=Logs!A1&"Log!A1"'],
])("deleted: %s", (formula, expected) => {
  expect(dropSheet(formula, "Log")).toBe(expected);
});

const rows = (row: number, count: number) => ({ row, rows: count, column: 0, columns: 16_384 });
const columns = (column: number, count: number) => ({
  column,
  columns: count,
  row: 0,
  rows: 1_048_576,
});

test.each([
  ["=$A3>B$10", "=$A5>B$12"],
  ["=SUM(A1:A4)", "=SUM(A1:A6)"],
  ["=SUM(A:A)+SUM(2:3)", "=SUM(A:A)+SUM(2:5)"],
  ["=Log!A3+Other!A3", "=Log!A5+Other!A3"],
  ["=Log!$A$3#", "=Log!$A$5#"],
  ['=COUNTIF(Kpis[A3],"A3")', '=COUNTIF(Kpis[A3],"A3")'],
])("two rows inserted above row 3: %s", (formula, expected) => {
  const shift = { kind: "insert", axis: "row", area: rows(2, 2) } as const;
  expect(shiftReferences(formula, "log", true, shift)).toBe(expected);
});

test.each([
  ["=$B$1+C1+E1", "=$B$1+#REF!+C1"],
  ["=SUM(B1:D9)", "=SUM(B1:B9)"],
  ["=SUM(B:E)", "=SUM(B:C)"],
  ["=SUM(1:2)", "=SUM(1:2)"],
])("columns C and D deleted: %s", (formula, expected) => {
  const shift = { kind: "delete", axis: "column", area: columns(2, 2) } as const;
  expect(shiftReferences(formula, "Log", true, shift)).toBe(expected);
  expect(shiftReferences(formula, "Log", false, shift)).toBe(formula);
});

test.each([
  ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
  ["=SUM('a!b'!A1:$B2)", "=SUM('a!b'!B3:$B4)"],
  ["=SUM(A:$B)+SUM(1:$1)", "=SUM(B:$B)+SUM(3:$1)"],
  ["=A1#+Log!Total", "=B3#+Log!Total"],
  ['="A1"&Kpis[A1]', '="A1"&Kpis[A1]'],
  ["=XFD1+A1048576", "=#REF!+#REF!"],
])("two rows down and one column to the right: %s", (formula, expected) => {
  expect(offsetReferences(formula, 2, 1)).toBe(expected);
});

const E1 = { row: 0, column: 4 };
const G11 = { row: 10, column: 6 };
test.each([
  ["=SUM(A1:D1)", "=SUM(G7:G10)"],
  ["=D1*$B$2+Log!E3", "=G10*$B$2+Log!I11"],
  ['=A1&"A1"', '=G7&"A1"'],
])("transposed: %s", (formula, expected) => {
  expect(transposeReferences(formula, E1, G11)).toBe(expected);
});

test("transposed beyond the edge it is #REF!, what cannot be transposed is refused", () => {
  expect(transposeReferences("=A1", E1, { row: 0, column: 6 })).toBe("=#REF!");
  for (const formula of ["=$D1", "=D$1", "=SUM(A:D)", "=SUM(1:1)"]) {
    expect(() => transposeReferences(formula, E1, G11)).toThrow(/cannot transpose/);
  }
});
