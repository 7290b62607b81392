import { FormulaScope, needsArray, withIntersection, withoutIntersection } from "../../../src/xlsx";

const NAMES = [
  ["AsOf", "Scoreboard!$C$2"],
  ["Rate", "0.5"],
  ["Goals", "Kpis[Goal]"],
  ["Plan", "Kpis[[#All],[KPI]:[Note]]"],
  ["Loop", "Loop*1"],
] as const;
const scope = new FormulaScope(
  NAMES.map(([name, formula]) => ({ name, formula })),
  ["KpiStatus"],
);

describe("a formula in which every place gets the one value it takes", () => {
  it.each([
    "A1",
    "Sheet2!A1+'Other sheet'!B2%",
    "SUM(A1:A9)",
    "SUM((A1:A3,B1))",
    "SUM(First:Last!A1)",
    "AsOf+Rate",
    "[@Goal]*2",
    "Kpis[@Goal]&Kpis[[#Headers],[Goal]]",
    'COUNTIFS(Kpis[KPI],[@KPI],Kpis[Goal],">0")',
    "VLOOKUP([@KPI],Plan,2,FALSE)",
    "KPISTATUS([@KPI],Plan,Goals,AsOf)",
    "_xldudf_CONTOSO_ADD(A1:A9)",
    "IF(A1>0,B1,0)",
    "SUM(IF(A1>0,B1:B9))",
    "SUM(INDEX(A1:C9,0,2),OFFSET(A1,1,1,3))",
    "SUM(A1#,A1:INDEX(A:A,3))",
    "LOOKUP(A1,1:1,2:2)",
    "ROW()+COLUMN(A1)",
    'TEXTJOIN(",",TRUE,A1:A3)',
    "LET(x,A1,y,B1:B9,x+SUM(y))",
    "{1}+1",
  ])("is stored plain and opened as it is: %s", (formula) => {
    expect(needsArray(formula, scope)).toBe(false);
    expect(withIntersection(formula, scope)).toBe(formula);
  });

  /** Excel has always calculated these one by one, without Ctrl+Shift+Enter. */
  it.each([
    "SUMPRODUCT((A1:A9>0)*LEN(B1:B9))",
    'LOOKUP(2,1/(A1:A9<>""),B1:B9)',
    "SUM(INDEX((A1:A9>0)*1,0))",
    "AGGREGATE(14,6,A1:A9/(B1:B9>0),1)",
  ])("is one also with %s", (formula) => {
    expect(needsArray(formula, scope)).toBe(false);
    expect(withIntersection(formula, scope)).toBe(formula);
  });
});

describe("a formula that gives several values to what takes one", () => {
  it.each([
    ["A1:A9", "@A1:A9"],
    ["(A1:A9)", "@(A1:A9)"],
    ["-A1:A9%*2", "-@A1:A9%*2"],
    ["Sheet2!A:A&'Other sheet'!1:1", "@Sheet2!A:A&@'Other sheet'!1:1"],
    ["SUM(IF(A1:A9>0,1))", "SUM(IF(@A1:A9>0,1))"],
    ["SUMPRODUCT(IF(A1:A9>0,1))", "SUMPRODUCT(IF(@A1:A9>0,1))"],
    ["MATCH(1,(A1:A9=1)*(B1:B9=2),0)", "MATCH(1,(@A1:A9=1)*(@B1:B9=2),0)"],
    ["MAX(ABS(A1:A3))", "MAX(ABS(@A1:A3))"],
    ["IFERROR(A1:A3,0)", "IFERROR(@A1:A3,0)"],
    ["VLOOKUP(A1:A9,B:C,2,0)", "VLOOKUP(@A1:A9,B:C,2,0)"],
    ["SUMIFS(D:D,E:E,A1:A3)", "SUMIFS(D:D,E:E,@A1:A3)"],
    ["Goals*Rate", "@Goals*Rate"],
    ["Kpis[Goal]", "@Kpis[Goal]"],
    ["Kpis", "@Kpis"],
    ["Kpis[@[KPI]:[Goal]]", "@Kpis[@[KPI]:[Goal]]"],
    ["IF(A1>0,B1:B3,0)", "@IF(A1>0,B1:B3,0)"],
    ["INDEX(A:A,MATCH(1,B:B,0))*2", "@INDEX(A:A,MATCH(1,B:B,0))*2"],
    ["OFFSET(A1,1,1)", "@OFFSET(A1,1,1)"],
    ["SOMEBODYS(A1:A9)", "@SOMEBODYS(A1:A9)"],
    ["ROW(A1:A3)", "@ROW(A1:A3)"],
    ["A1#", "@A1#"],
    ["LET(x,A1:A3,SUM(x*2))", "LET(x,A1:A3,SUM(@x*2))"],
    ["Loop", "@Loop"],
    ['COUNTIF(A:A,{"x","y"})', '@COUNTIF(A:A,{"x","y"})'],
    ["{1,2}*2", "@({1,2}*2)"],
  ])("%s is stored as an array, and opened as %s where it is plain", (formula, opened) => {
    expect(needsArray(formula, scope)).toBe(true);
    expect(withIntersection(formula, scope)).toBe(opened);
    expect(withIntersection(opened, scope)).toBe(opened);
    expect(needsArray(opened, scope)).toBe(/[{]/.test(formula));
  });

  it.each(['SUM(COUNTIF(A:A,{"x","y"}))', "SUM(FILTER(A:A,B:B>0))", "SUM(XLOOKUP(1,A:A,B:B))"])(
    "%s is stored as an array, and opened as it is: no range is cut",
    (formula) => {
      expect(needsArray(formula, scope)).toBe(true);
      expect(withIntersection(formula, scope)).toBe(formula);
    },
  );
});

describe("the @ of a plain formula", () => {
  it.each([
    ["@A1:A9", "A1:A9"],
    ["SUM(IF(@A1:A9>0,1))", "SUM(IF(A1:A9>0,1))"],
    ["@INDEX(A:A,2)+[@Goal]", "INDEX(A:A,2)+[@Goal]"],
    ['"@"&@A1:A9', '"@"&A1:A9'],
  ])("goes where Excel adds it by itself: %s", (formula, stored) => {
    expect(withoutIntersection(formula, scope)).toBe(stored);
  });

  it.each(["SUM(@A1:A9)", "@A1", "COUNTIF(@A:A,@B:B)"])(
    "stays where Excel would not: %s",
    (formula) => {
      expect(withoutIntersection(formula, scope)).toBe(formula);
    },
  );
});

describe("formulas that are none", () => {
  it.each(
    "|(|SUM(|A1:|@|@@|!|1 2 3|{|[|))|,|LAMBDA(|LET(x|LET(|A1 :B2|%|#|'|A1:A9 B1:B9|;".split("|"),
  )("are read to their end: %j", (formula) => {
    expect(withIntersection(formula, scope).replaceAll("@", "")).toBe(formula.replaceAll("@", ""));
  });

  it("do not go deeper than any formula", () => {
    const deep = `${"(".repeat(4_000)}A1:A9${")".repeat(4_000)}`;
    expect(withIntersection(deep, scope)).toBe(deep);
    expect(needsArray(deep, scope)).toBe(true);
  });

  it("do not follow names without end", () => {
    const names = Array.from({ length: 500 }, (_, i) => ({
      name: `Name_${i}`,
      formula: `Name_${i + 1}+`.repeat(400) + "1",
    }));
    expect(needsArray("Name_0", new FormulaScope(names, []))).toBe(true);
  });
});
