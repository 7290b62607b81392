import fc from "fast-check";
import { functionNames } from "../../../src/xlsx/formulas/functions";
import { toShown } from "../../../src/xlsx/formulas/shown";
import { isProblem, problemInRule, toStored } from "../../../src/xlsx/formulas/stored";
import { formulaText } from "../support/books";

const functions = functionNames(["KPISTATUS", "Contoso.Add"]);
const outside = { functions, table: null, tables: null };
const inKpis = { functions, table: "Kpis", tables: null };

describe("formulas as the bar shows them and as files store them", () => {
  it.each([
    ["SUM(A1:B2)", "SUM(A1:B2)"],
    ["FILTER(A:A,A:A>1)", "_xlfn._xlws.FILTER(A:A,A:A>1)"],
    ["SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
    ["XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["NORM.S.DIST(1,TRUE)+STDEV.S(A:A)", "_xlfn.NORM.S.DIST(1,TRUE)+_xlfn.STDEV.S(A:A)"],
    ["NETWORKDAYS.INTL(A1,A2)", "NETWORKDAYS.INTL(A1,A2)"],
    ["KPISTATUS(A1)", "_xldudf_KPISTATUS(A1)"],
    ["CONTOSO.ADD(1,2)", "_xldudf_CONTOSO_ADD(1,2)"],
    ["IF(A1,KPISTATUS(KPISTATUS(1)))", "IF(A1,_xldudf_KPISTATUS(_xldudf_KPISTATUS(1)))"],
    ['"FILTER(" & FILTER', '"FILTER(" & FILTER'],
    ["'FILTER(1)'!A1", "'FILTER(1)'!A1"],
    ["COUNTA(A3#)", "COUNTA(_xlfn.ANCHORARRAY(A3))"],
    ["'My sheet'!$A$3#", "_xlfn.ANCHORARRAY('My sheet'!$A$3)"],
    ["@A1:A9", "_xlfn.SINGLE(A1:A9)"],
    ["@FILTER(A1:A2,1)+1", "_xlfn.SINGLE(_xlfn._xlws.FILTER(A1:A2,1))+1"],
    ["@(A1:A2+1)", "_xlfn.SINGLE(A1:A2+1)"],
    ["@A3#", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A3))"],
    ["LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["LAMBDA(a,b,a+b)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)"],
    [
      "LET(f,LAMBDA(v,v+x),x,2,f(x))",
      "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+x),_xlpm.x,2,_xlpm.f(_xlpm.x))",
    ],
    ["LET(low,10,low*2)+low", "_xlfn.LET(_xlpm.low,10,_xlpm.low*2)+low"],
    ["Kpis[[#All],[KPI]:[Note]]", "Kpis[[#All],[KPI]:[Note]]"],
    ["SUM(Kpis[Goal])", "SUM(Kpis[Goal])"],
    ["Kpis[@Goal]", "Kpis[[#This Row],[Goal]]"],
    ["Kpis[@[Reported on]]", "Kpis[[#This Row],[Reported on]]"],
    ["Kpis[@]", "Kpis[#This Row]"],
  ])("%s", (shown, stored) => {
    expect(toStored(shown, outside)).toBe(stored);
    expect(toShown(stored, outside)).toBe(shown);
  });

  it.each([
    ["[@Goal]*2", "Kpis[[#This Row],[Goal]]*2"],
    ["[@[Since when]]", "Kpis[[#This Row],[Since when]]"],
    ["[@[A]:[B]]", "Kpis[[#This Row],[A]:[B]]"],
    ["[@]", "Kpis[#This Row]"],
    ["[@[It''s '[x'] '#1]]", "Kpis[[#This Row],[It''s '[x'] '#1]]"],
    ["Other[@Goal]", "Other[[#This Row],[Goal]]"],
    ["SUM(Kpis[Goal])", "SUM(Kpis[Goal])"],
    ["[@_x000D_]", "Kpis[[#This Row],[_x005F_x000D_]]"],
  ])("inside the table Kpis: %s", (shown, stored) => {
    expect(toStored(shown, inKpis)).toBe(stored);
    expect(toShown(stored, inKpis)).toBe(shown);
  });

  it.each([
    ["[[#This Row],[Goal]]", "Kpis[[#This Row],[Goal]]"],
    ["[#this row]", "Kpis[#This Row]"],
    ["[@Since when]", "Kpis[[#This Row],[Since when]]"],
    ["[Goal]", "Kpis[Goal]"],
    ["kpistatus(1)", "_xldudf_KPISTATUS(1)"],
    ["xlookup(1,2,3)", "_xlfn.XLOOKUP(1,2,3)"],
  ])("other spellings are understood: %s", (shown, stored) => {
    expect(toStored(shown, inKpis)).toBe(stored);
  });

  it.each([
    ["_xlfn.filter(A1)", "FILTER(A1)"],
    ["_xlws.SORT(A1)", "SORT(A1)"],
    ["_xlfn.SOMETHINGNEW(A1)", "_xlfn.SOMETHINGNEW(A1)"],
    ["_xldudf_FOREIGN(A1)", "_xldudf_FOREIGN(A1)"],
    ["_xldudf_kpistatus(A1)", "KPISTATUS(A1)"],
    ["_xlfn.LAMBDA(_xlop.x,_xlpm.x)", "LAMBDA(_xlop.x,_xlpm.x)"],
  ])("files say it otherwise: %s", (stored, shown) => {
    expect(toShown(stored, outside)).toBe(shown);
  });

  it("optional parameters of LAMBDA keep their prefixes", () => {
    const stored = "_xlfn.LAMBDA(_xlop.x,_xlpm.x)";
    expect(toStored(toShown(stored, outside), outside)).toBe(stored);
  });

  it.each([
    ["", "is empty"],
    ["=1", "begins with ="],
    ['"open', "is not complete"],
    ["SUM(1", "is not complete"],
    ["1)", "is not complete"],
    ["T[open", "is not complete"],
    ["[@Goal]", "outside a table"],
    ["[1]Sheet1!A1", "from another workbook"],
    ["'[Book.xlsx]Sheet1'!A1", "from another workbook"],
    ["'C:\\x\\[1]S'!A1", "from another workbook"],
    ["cmd|'/c calc'!A0", "from another workbook"],
    ["A1&\u0001", "control characters"],
    ["1+".repeat(5000) + "1", "8,192 letters"],
  ])("%s is refused", (formula, problem) => {
    const stored = toStored(formula, outside);
    expect(isProblem(stored) && stored.problem).toContain(problem);
  });

  it("tables and columns must be there", () => {
    const tables = new Map([["kpis", new Set(["goal", "it's [x] #1", "from"])]]);
    const problem = (formula: string, table: string | null = null) => {
      const stored = toStored(formula, { functions, table, tables });
      return isProblem(stored) ? stored.problem : null;
    };
    expect(
      problem("SUM(KPIS[Goal])+Kpis[[#All],[From]:[It''s '[x'] '#1]]+Kpis[#All]+Kpis[]"),
    ).toBeNull();
    expect(problem("[@Goal]+[@[It''s '[x'] '#1]]", "Kpis")).toBeNull();
    expect(problem("Gone[Goal]")).toBe("names the table Gone, which is not in the workbook");
    expect(problem("Kpis[Gaol]")).toBe("names the column “Gaol”, which the table Kpis has not");
    expect(problem("[@Gaol]", "Kpis")).toContain("“Gaol”");
    expect(problem("Kpis[[#Data],[From]:[To]]")).toContain("“To”");
  });

  it("a column called 1 is no other workbook", () => {
    expect(toStored("T[1]+T[[#This Row],[1]]", outside)).toBe("T[1]+T[[#This Row],[1]]");
  });

  it("rules take neither a table's columns nor an add-in's functions", () => {
    expect(problemInRule("Kpis[Goal]", functions)).toContain("use a defined name");
    expect(problemInRule("KPISTATUS(A1)", functions)).toContain("no function of an add-in");
    expect(problemInRule("FILTER(A1:A2,1)", functions)).toBeNull();
  });

  it("nothing is stored with [@ or without its prefix, and all comes back", () => {
    fc.assert(
      fc.property(formulaText, formulaText, (left, right) => {
        const shown = `${left}&${right}`;
        const stored = toStored(shown, inKpis);
        if (isProblem(stored)) throw new Error(stored.problem);
        expect(stored).not.toMatch(/\[@|(?<!\.)\b(?:LET|FILTER|XLOOKUP|KPISTATUS)\(/);
        expect(toShown(stored, inKpis)).toBe(shown);
      }),
    );
  });
});
