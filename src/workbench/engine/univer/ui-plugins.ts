import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
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
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
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
