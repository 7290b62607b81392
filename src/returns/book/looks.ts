import { INK, TONES } from "../../workbook/palette";
import { cellStyle, differentialStyle } from "../../xlsx";
import type { Border, Borders, CellStyle, StylePatch } from "../../xlsx";

const DATE_FORMAT = "d mmm yyyy";
const WHITE = "#FFFFFF";
const HAIR: Border = { style: "thin", color: "#B8C4D6" };

const around = (border: Border): Partial<Borders> => ({
  left: border,
  right: border,
  top: border,
  bottom: border,
});

/**
 * Of the whole book. Arial, because every program has it or one of the same widths, so that lines break
 * and columns are wide alike everywhere.
 */
export const BASE = cellStyle({ font: { name: "Arial", size: 10 } });

const plain = cellStyle(
  { font: { color: "#1B2230" }, alignment: { vertical: "center", wrap: true } },
  BASE,
);
const on = (base: CellStyle, patch: StylePatch) => cellStyle(patch, base);

const band = on(plain, { fill: { kind: "solid", color: INK.title }, font: { color: WHITE } });
const hint = on(plain, { font: { color: INK.hint } });
const strong = on(plain, { font: { color: INK.title, bold: true } });
const example = on(hint, {
  font: { italic: true },
  borders: around({ ...HAIR, style: "dashed" }),
  alignment: { horizontal: "left", indent: 1 },
});
const cell = on(plain, {
  borders: around(HAIR),
  alignment: { horizontal: "left", indent: 1 },
});
const input = on(cell, {
  fill: { kind: "solid", color: INK.inputFill },
  borders: around({ style: "thin", color: INK.inputBorder }),
  locked: false,
});

const header = on(cell, {
  fill: { kind: "solid", color: INK.title },
  font: { bold: true, color: WHITE },
});

/** How the cells of a Member book look: in the ink of the office's own workbook. */
export const LOOKS = {
  title: on(band, {
    font: { size: 20, bold: true },
    alignment: { horizontal: "left", indent: 1, vertical: "bottom" },
  }),
  subtitle: on(band, {
    font: { size: 12 },
    alignment: { horizontal: "left", indent: 1, vertical: "top" },
  }),
  factLabel: on(hint, { font: { size: 8 }, alignment: { vertical: "bottom" } }),
  fact: on(strong, { font: { size: 12 }, alignment: { vertical: "top" } }),
  heading: on(strong, { font: { size: 11 }, alignment: { vertical: "bottom" } }),
  stepNumber: on(strong, { alignment: { horizontal: "center", vertical: "top" } }),
  step: on(plain, { alignment: { vertical: "top" } }),
  exampleLead: on(hint, { font: { italic: true }, alignment: { horizontal: "right", indent: 1 } }),
  example,
  header,
  /** Of the columns to fill: darker than their cells, of the same hue. */
  inputHeader: on(header, { fill: { kind: "solid", color: "#7A5F00" } }),
  code: on(cell, {
    font: { bold: true },
    alignment: { horizontal: "center", indent: 0 },
    numberFormat: "@",
  }),
  text: on(cell, { numberFormat: "@" }),
  textInput: on(input, { numberFormat: "@" }),
  dateInput: on(input, { numberFormat: DATE_FORMAT }),
  thanks: on(hint, { alignment: { vertical: "bottom" } }),
  machineText: on(BASE, { numberFormat: "@" }),
  machineDate: on(BASE, { numberFormat: "yyyy-mm-dd" }),
} satisfies Record<string, CellStyle>;

/** Of a Since that is missing beside a Yes. */
export const WANTED = differentialStyle({ fill: TONES.amber.fill });
