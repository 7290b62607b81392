import "../../../support/iterator-helpers";
import type {
  Area,
  CellInput,
  CellValue,
  Engine,
  Fill,
  SheetId,
} from "../../../../src/workbench/engine/contract";
import { createEngine } from "../../../../src/workbench/engine";

/** An engine with short words for the tests: addresses instead of areas. */
export interface TestBook {
  readonly engine: Engine;
  readonly sheet: SheetId;
  at(address: string): Area;
  write(address: string, input: Fill<CellInput>): void;
  values(address: string): CellValue[][];
  value(address: string): CellValue;
  /** The values once everything is calculated. */
  calculated(address: string): Promise<CellValue[][]>;
}

const open: Engine[] = [];

export function newBook(): TestBook {
  const engine = createEngine(null);
  open.push(engine);
  const at = (address: string) => engine.areas.resolve(address, engine.sheets.active());
  const values = (address: string) => engine.cells.values(at(address));
  return {
    engine,
    sheet: engine.sheets.active(),
    at,
    write: (address, input) => engine.cells.setValues(at(address), input),
    values,
    value: (address) => values(address)[0]?.[0] ?? "",
    async calculated(address) {
      await engine.calculation.whenCalculated();
      return values(address);
    },
  };
}

/** To be called after each test. */
export function closeBooks(): void {
  for (const engine of open.splice(0)) engine.dispose();
}
