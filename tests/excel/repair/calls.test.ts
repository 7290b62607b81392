import fc from "fast-check";
import { reentryOf } from "../../../src/excel/repair/calls";

const reentry = reentryOf(["KPISTATUS", "KPISCOREBOARD", "KPI.OLD"]);

describe("formulas that call one of our functions", () => {
  it.each([
    ["=KPISTATUS(A1)", "=KPISTATUS(A1)"],
    ["=1+kpistatus (A1)", "=1+kpistatus (A1)"],
    ["=@KPISTATUS(A1)", "=@KPISTATUS(A1)"],
    ['=IF("KPISTATUS("="",KPISCOREBOARD(Plan),0)', '=IF("KPISTATUS("="",KPISCOREBOARD(Plan),0)'],
    ["=LET(x,KPI.OLD(1),x)", "=LET(x,KPI.OLD(1),x)"],
  ])("%s is entered again", (formula, entered) => {
    expect(reentry(formula)).toBe(entered);
  });

  it.each([
    ["=_xldudf_KPISTATUS(A1)", "=KPISTATUS(A1)"],
    ["=_xll.KPISTATUS(_xldudf_KPISCOREBOARD(Plan))", "=KPISTATUS(KPISCOREBOARD(Plan))"],
  ])("%s, as Excel stores it, is entered as users type it", (formula, entered) => {
    expect(reentry(formula)).toBe(entered);
  });

  it.each([
    "KPISTATUS(A1)",
    "=SUM(A1)",
    "=MYKPISTATUS(A1)",
    "=KPISTATUS2(A1)",
    "=KPIXOLD(1)",
    "=KPISTATUS+1",
    '="KPISTATUS(A1)"',
    '="say ""KPISTATUS(A1)"""',
    "='KPISTATUS(1)'!A1",
    "=Kpis[KPISTATUS(1)]",
    "=OTHER.KPISTATUS(A1)",
  ])("%s calls none", (formula) => {
    expect(reentry(formula)).toBeNull();
  });

  it("changes nothing but prefixes", () => {
    const piece = fc.constantFrom(
      ...["KPISTATUS(", "_xldudf_KPISTATUS(", '"a', '"', "'", "[", "]", ")", ",", "A1", "é"],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const formula = `=${pieces.join("")}`;
        const entered = reentry(formula);
        if (entered !== null) {
          const bare = (text: string) => text.replaceAll("_xldudf_", "");
          expect(bare(entered)).toBe(bare(formula));
        }
      }),
    );
  });

  it("finds none where there is no function", () => {
    expect(reentryOf([])("=KPISTATUS(A1)")).toBeNull();
  });
});
