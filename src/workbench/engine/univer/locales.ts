import { mergeLocales } from "@univerjs/core";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import sort from "@univerjs/preset-sheets-sort/locales/en-US";

export const locales = mergeLocales(core, dataValidation, conditionalFormatting, sort);
