import { functionsMetadata } from "../../../scripts/functions-metadata";
import * as functions from "../../../src/functions/functions";
import { excelBook } from "../../../src/taskpane/excelBook";
import { USUAL_NAMES } from "../../../src/workbook";
import { openExcel, type ExcelBench } from "../../workbench/host/support/excel";

/**
 * The plan as the add-in scaffolds it, with the fictional example, calculated: the real office.js, host
 * and spreadsheet, no page. To be closed.
 */
export async function openExampleBook(): Promise<ExcelBench> {
  const excel = await openExcel();
  const { Excel, Office, OfficeExtension, CustomFunctions } = excel.window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension, CustomFunctions });
  for (const run of Object.values(functions)) {
    CustomFunctions.associate(run.name.toUpperCase(), run as (...args: unknown[]) => unknown);
  }
  expect(excel.host.defineFunctions(await functionsMetadata())).toEqual([]);
  const { outcome } = await excelBook.scaffold({ repair: "ask" }, () => undefined);
  expect(outcome).toBe("done");
  await excelBook.fillExample(USUAL_NAMES);
  await excel.engine.calculation.whenCalculated();
  return excel;
}
