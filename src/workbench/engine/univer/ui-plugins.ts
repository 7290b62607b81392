import type { Plugin, PluginCtor } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import type { PluginEntry } from "./plugins";
import { formulaConfig } from "./plugins";

/** The spreadsheet with ribbon, formula bar, tabs and menus, drawn into the container. */
export function uiPlugins(container: HTMLElement): readonly PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({ container, formula: formulaConfig }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsSortPreset(),
  ];
  return presets.flatMap((preset) =>
    preset.plugins.map((entry): PluginEntry => {
      const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
      return [plugin as PluginCtor<Plugin>, config as object | undefined] as PluginEntry;
    }),
  );
}
