import "../../support/iterator-helpers";
import { RegisterOtherFormulaService } from "@univerjs/engine-formula";
import { assembleEngine } from "../../../src/workbench/engine/assemble";
import { headlessPlugins } from "../../../src/workbench/engine/univer/plugins";

interface Saved {
  readonly workbook: {
    readonly sheets: Record<string, { cellData: Record<number, Record<number, { v: unknown }>> }>;
  };
}

/** As a conditional format does when its cells come into view. */
test("a rule over an area makes nothing stale that reads the top left of the sheet", async () => {
  const { engine, book } = assembleEngine(headlessPlugins);
  try {
    const sheet = engine.sheets.active();
    const at = (address: string) => engine.areas.resolve(address, sheet);
    engine.cells.setValues(at("C2"), [[5]]);
    engine.cells.setValues(at("B20"), [["Plan"]]);
    engine.cells.setValues(at("H1"), [["=C2+1"]]);
    await engine.calculation.whenCalculated();
    const saved = engine.save();
    (saved as unknown as Saved).workbook.sheets[sheet]!.cellData[0]![7]!.v = 99;
    engine.load(saved);

    const rules = book.injector.get(RegisterOtherFormulaService);
    const area = { startRow: 19, endRow: 24, startColumn: 1, endColumn: 8 };
    const rule = rules.registerFormulaWithRange(book.unitId, sheet, '=$B20="Plan"', [area]);
    const found = await rules.getFormulaValue(book.unitId, sheet, rule);
    await engine.calculation.whenCalculated();
    const holds = (row: number) => found?.result?.[row]?.[0]?.[0]?.[0]?.v;
    expect([holds(0), holds(1)]).toEqual([1, 0]);
    expect(engine.cells.values(at("H1"))).toEqual([[99]]);

    engine.cells.setValues(at("C2"), [[6]]);
    await engine.calculation.whenCalculated();
    expect(engine.cells.values(at("H1"))).toEqual([[7]]);
  } finally {
    engine.dispose();
  }
});
