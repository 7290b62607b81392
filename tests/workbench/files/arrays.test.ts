import { strFromU8, unzipSync } from "fflate";
import { save, type Formula, type Workbook } from "../../../src/xlsx";
import { openCells } from "../../xlsx/support/minimal";
import { validationErrors } from "../../xlsx/support/validator";
import { blankEngine, closeEngines, inEngine, readBack, throughFile } from "./support/engines";

afterEach(closeEngines);

const formulasOf = ({ sheets }: Workbook) =>
  new Map(
    sheets[0]?.rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, formula }): [string, Formula][] =>
        formula ? [[`${"ABCDEFGH"[column]}${index + 1}`, formula]] : [],
      ),
    ),
  );

async function typed(entries: Readonly<Record<string, string | number>>) {
  const engine = blankEngine();
  const sheet = engine.sheets.active();
  for (const [address, input] of Object.entries(entries))
    engine.cells.setValues(engine.areas.resolve(address, sheet), input);
  await engine.calculation.whenCalculated();
  return { engine, sheet };
}

describe("what was typed into a grid that calculates with arrays", () => {
  const NUMBERS = { A1: -1, A2: 2, A3: 3 };

  it("is stored as a dynamic array where Excel would take one value of several", async () => {
    const { engine } = await typed({
      ...NUMBERS,
      B1: "=SUM(IF(A1:A3>0,1))",
      B2: "=SUM(A1:A3)",
      B3: "=INDEX(A1:A3,2)",
      C1: "=@A1:A3*2",
      D1: "=A1:A3*2",
    });
    const { book } = await readBack(engine);
    const own = (row: number, column: number) => ({
      area: { top: row, left: column, bottom: row, right: column },
    });
    expect(formulasOf(book)).toEqual(
      new Map<string, object>([
        ["B1", { kind: "dynamic", text: "SUM(IF(A1:A3>0,1))", ...own(0, 1) }],
        ["C1", { kind: "plain", text: "A1:A3*2" }],
        [
          "D1",
          { kind: "dynamic", text: "A1:A3*2", area: { top: 0, left: 3, bottom: 2, right: 3 } },
        ],
        ["B2", { kind: "plain", text: "SUM(A1:A3)" }],
        ["B3", { kind: "dynamic", text: "INDEX(A1:A3,2)", ...own(2, 1) }],
      ]),
    );
    const bytes = await save(book);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain(
      '<c r="B1" cm="1"><f t="array" ref="B1">SUM(IF(A1:A3&gt;0,1))</f><v>2</v></c>',
    );
    expect(sheet).toContain('<c r="C1"><f>A1:A3*2</f><v>-2</v></c>');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it("comes back as it was typed", async () => {
    const entries = {
      ...NUMBERS,
      B2: "=SUM(IF(A1:A3>0,1))",
      C2: "=@A1:A3",
      D2: "=-@INDEX(A1:A3,0)",
    };
    const { engine, sheet } = await typed(entries);
    const again = await inEngine(await throughFile((await readBack(engine)).book));
    const area = again.engine.areas.resolve("B2:D3", again.engine.sheets.active());
    expect(again.engine.cells.formulas(area)[0]).toEqual([entries.B2, entries.C2, entries.D2]);
    expect(again.engine.cells.values(area)).toEqual([
      [2, 2, -2],
      ["", "", ""],
    ]);
    expect(engine.cells.values({ ...area, sheet })).toEqual(again.engine.cells.values(area));
  });

  it("fills the columns of tables as arrays, as far as they need it", async () => {
    const { engine, sheet } = await typed({ A1: "Goal", B1: "Above", C1: "Own", A2: 1, A3: 2 });
    const id = engine.tables.add(engine.areas.resolve("A1:C3", sheet), true);
    engine.tables.rename(id, "Kpis");
    const [, above, own] = engine.tables.columns(id);
    const formula = "=SUM(IF(Kpis[Goal]>=[@Goal],1))";
    engine.tables.setCalculatedFormula(id, above!.id, formula);
    engine.tables.setCalculatedFormula(id, own!.id, "=[@Goal]*SUM(Kpis[Goal])");
    await engine.calculation.whenCalculated();
    const { book } = await readBack(engine);
    expect(book.sheets[0]?.tables[0]?.columns.map(({ calculated }) => calculated?.array)).toEqual([
      undefined,
      true,
      false,
    ]);
    const again = await inEngine(await throughFile(book));
    expect(again.lost).toEqual([]);
    const [there] = again.engine.tables.list();
    expect(again.engine.tables.columns(there!.id)[1]?.calculatedFormula).toBe(
      engine.tables.columns(id)[1]?.calculatedFormula,
    );
    const body = again.engine.areas.resolve("B2:C3", again.engine.sheets.active());
    expect(again.engine.cells.values(body)).toEqual([
      [2, 3],
      [1, 6],
    ]);
  });
});

describe("what old Excel has calculated with one value of several", () => {
  const ROWS = `
    <row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>1</v></c></row>
    <row r="2"><c r="A2"><v>6</v></c><c r="B2"><f>A1:A3*2</f><v>12</v></c>
      <c r="C2"><f>SUM(IF(A1:A3&gt;5,1))</f><v>1</v></c><c r="D2"><f>INDEX(A1:A3,0)</f><v>6</v></c>
      <c r="E2"><f>{7,8}</f><v>7</v></c><c r="F2"><f>Fives</f><v>6</v></c>
      <c r="G2"><f>SUMPRODUCT((A1:A3&gt;5)*1)</f><v>2</v></c></row>
    <row r="3"><c r="A3"><v>7</v></c></row>`;
  const PARTS = {
    "xl/workbook.xml":
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Fives">S!$A$1:$A$3</definedName></definedNames></workbook>',
  };

  it("shows the same figures in the grid, and how it comes by them", async () => {
    const { book } = await openCells(ROWS, PARTS);
    const { engine, lost } = await inEngine(book);
    expect(lost).toEqual([]);
    const area = engine.areas.resolve("B2:G2", engine.sheets.active());
    expect(engine.cells.formulas(area)).toEqual([
      [
        "=@A1:A3*2",
        "=SUM(IF(@A1:A3>5,1))",
        "=@INDEX(A1:A3,0)",
        "=@{7,8}",
        "=@Fives",
        "=SUMPRODUCT((A1:A3>5)*1)",
      ],
    ]);
    expect(engine.cells.values(area)).toEqual([[12, 1, 6, 7, 6, 2]]);
  });

  it("is saved as it was", async () => {
    const { book } = await openCells(ROWS, PARTS);
    const { engine } = await inEngine(book);
    const { book: again } = await readBack(engine);
    expect(formulasOf(again)).toEqual(formulasOf(book));
  });
});
