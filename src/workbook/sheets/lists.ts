import { addressOf } from "../address";
import type { Cell, SheetBlueprint } from "../blueprint";
import type { Context } from "../context";
import { LIST_HEADERS } from "../lists";
import { TAB_COLORS } from "../palette";
import { printedWith } from "../print";

/** The hidden sheet that holds what may be picked. */
export function listsSheet({ naming, lists }: Context): SheetBlueprint {
  const longest = Math.max(...LIST_HEADERS.map((header) => lists[header].length));
  const rows = Array.from({ length: longest }, (_, index): readonly Cell[] =>
    LIST_HEADERS.map((header) => lists[header][index] ?? null),
  );
  const whole = { column: 0, row: 1, columns: LIST_HEADERS.length, rows: longest + 1 };
  return {
    key: "lists",
    name: naming.sheets.lists,
    visible: false,
    tabColor: TAB_COLORS.setUp,
    columnWidths: LIST_HEADERS.map((header) => (header === "Pillar" ? 80 : 16)),
    rowHeights: [],
    table: null,
    blocks: [{ address: addressOf(whole), cells: [LIST_HEADERS, ...rows], owner: "book" }],
    formulas: [],
    spills: [],
    numberFormats: [{ address: addressOf(whole), format: "@" }],
    styles: [{ address: addressOf({ ...whole, rows: 1 }), style: { bold: true } }],
    validations: [],
    conditionalFormats: [],
    frozenRows: 1,
    showGridlines: true,
    print: printedWith(null),
  };
}
