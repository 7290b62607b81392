import type { Plugin, PluginCtor } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";

export type PluginEntry = readonly [plugin: PluginCtor<Plugin>, config?: object];

/** Saved results stand until something changes: nothing is calculated on loading. */
export const formulaConfig = { initialFormulaComputing: CalculationMode.NO_CALCULATION };

/** The model without a screen, for tests. */
export const headlessPlugins: readonly PluginEntry[] = [
  [UniverDocsPlugin],
  [UniverRenderEnginePlugin],
  [UniverFormulaEnginePlugin],
  [UniverSheetsPlugin],
  [UniverSheetsFormulaPlugin, formulaConfig],
  [UniverSheetsNumfmtPlugin],
  [UniverDataValidationPlugin],
  [UniverSheetsDataValidationPlugin],
  [UniverSheetsConditionalFormattingPlugin],
  [UniverSheetsSortPlugin],
];
