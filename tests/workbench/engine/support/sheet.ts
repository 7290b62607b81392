import "../../../support/iterator-helpers";
import type {
  Area,
  CellInput,
  CellValue,
  Engine,
  Fill,
  SheetId,
} from "../../../../src/workbench/engine/contract";
import { SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";
import { assembleEngine } from "../../../../src/workbench/engine/assemble";
import { parseInput } from "../../../../src/workbench/engine/cells/parse-input";
import { headlessPlugins } from "../../../../src/workbench/engine/univer/plugins";

/** An engine with short words for the tests: addresses instead of areas. */
export interface TestBook {
  readonly engine: Engine;
  readonly sheet: SheetId;
  at(address: string): Area;
  write(address: string, input: Fill<CellInput>): void;
  values(address: string): CellValue[][];
  value(address: string): CellValue;
  /** What the person at the grid types into a cell. */
  type(address: string, text: string): void;
  /** A command of the grid, as a key or a menu would give it, on these cells. */
  command(id: string, address: string, params?: object): Promise<boolean>;
  /** The values once everything is calculated. */
  calculated(address: string): Promise<CellValue[][]>;
}

const open: Engine[] = [];

export function newBook(): TestBook {
  const { engine, book } = assembleEngine(headlessPlugins);
  open.push(engine);
  const at = (address: string) => engine.areas.resolve(address, engine.sheets.active());
  const values = (address: string) => engine.cells.values(at(address));
  return {
    engine,
    sheet: engine.sheets.active(),
    at,
    write: (address, input) => engine.cells.setValues(at(address), input),
    values,
    type(address, text) {
      const { row, column, sheet } = at(address);
      const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      const value = parseInput(text, false).cell;
      const params = { unitId: book.unitId, subUnitId: sheet, range, value, redoUndoId: "typed" };
      book.commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
    },
    async command(id, address, params = {}) {
      await new Promise((resolve) => setTimeout(resolve));
      const { row, column, rows, columns, sheet } = at(address);
      const range = {
        startRow: row,
        startColumn: column,
        endRow: row + rows - 1,
        endColumn: Math.min(column + columns, 60) - 1,
      };
      const primary = {
        ...range,
        actualRow: row,
        actualColumn: column,
        isMerged: false,
        isMergedMainCell: false,
      };
      book.injector
        .get(SheetsSelectionsService)
        .setSelections(book.unitId, sheet, [{ range, primary, style: null }]);
      return book.commands.executeCommand(id, {
        unitId: book.unitId,
        subUnitId: sheet,
        range,
        ...params,
      });
    },
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
