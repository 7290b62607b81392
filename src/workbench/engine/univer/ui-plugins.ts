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

/** The grid's own protection of ranges knows nothing of Excel's; sheets are protected by the engine. */
const hidden = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-toolbar",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
  ].map((id) => [id, { hidden: true }]),
);

/** The spreadsheet with ribbon, formula bar, tabs and menus, drawn into the container. */
export function uiPlugins(container: HTMLElement): readonly PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({
      container,
      formula: formulaConfig,
      menu: hidden,
      // Codes are text that looks like numbers: to be reminded of it in each cell helps nobody.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
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
