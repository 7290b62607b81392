import { fromR1C1, toR1C1 } from "../../../src/workbench/engine/formulas/r1c1";

/** Both ways, seen from D5. */
const at = { row: 4, column: 3 };

test.each([
  ["=D5", "=RC"],
  ["=B5*C5", "=RC[-2]*RC[-1]"],
  ["=$A$1+A$1+$A1", "=R1C1+R1C[-3]+R[-4]C1"],
  ["=SUM(D2:D4)", "=SUM(R[-3]C:R[-1]C)"],
  ["=SUM(A:C)+SUM($B:$B)", "=SUM(C[-3]:C[-1])+SUM(C2)"],
  ["=SUM(2:3)+SUM($1:$1)", "=SUM(R[-3]:R[-2])+SUM(R1)"],
  ["='My R1C1'!D6&\"R1C1\"", "='My R1C1'!R[1]C&\"R1C1\""],
  ["=Kpis[[#All],[C1]]+Rate", "=Kpis[[#All],[C1]]+Rate"],
  ["=RANK(D5,D1:D9)", "=RANK(RC,R[-4]C:R[4]C)"],
])("%s is %s", (a1, r1c1) => {
  expect(toR1C1(a1, at)).toBe(r1c1);
  const back = fromR1C1(r1c1, at);
  expect(toR1C1(back, at)).toBe(r1c1);
  if (!/:\$?[A-Z1]\)/.test(a1)) expect(back).toBe(a1);
});

test("brackets may hold a zero", () => {
  expect(fromR1C1("=R[0]C[-2] * R[0]C[-1]", at)).toBe("=B5 * C5");
});

test("text stays as it is", () => {
  expect(fromR1C1('="A:A:B:B"&RC[-1]', at)).toBe('="A:A:B:B"&C5');
});

test("what leaves the sheet comes back at its other end", () => {
  expect(fromR1C1("=RC[-1]", { row: 0, column: 0 })).toBe("=XFD1");
});
