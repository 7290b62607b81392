import { addressOf } from "../address";
import type { SheetBlueprint, StyledRange } from "../blueprint";
import { colouredByWord } from "../conditional-format";
import type { Context } from "../context";
import { INK, STATUS_TONES, TAB_COLORS } from "../palette";
import { printedWith } from "../print";
import { readMeText, type ReadMeLine } from "./read-me-text";

const TERM_WIDTH = 26;
const TEXT_WIDTH = 104;

/** What the book is and how to use it, in plain words: a term to the left, its text to the right. */
export function readMeSheet(context: Context): SheetBlueprint {
  const lines = readMeText(context);
  const whole = { column: 0, row: 1, columns: 2, rows: lines.length };
  return {
    key: "readMe",
    name: context.naming.sheets.readMe,
    visible: true,
    tabColor: TAB_COLORS.setUp,
    columnWidths: [TERM_WIDTH, TEXT_WIDTH],
    rowHeights: lines.map((line, index) => ({
      rows: `${index + 1}:${index + 1}`,
      height: heightOf(line),
    })),
    table: null,
    blocks: [
      {
        address: addressOf(whole),
        cells: lines.map((line) =>
          "heading" in line ? [line.heading, null] : [line.term, line.text],
        ),
        owner: "book",
      },
    ],
    formulas: [],
    spills: [],
    // As text: a formula that is shown is not to be computed.
    numberFormats: [{ address: addressOf(whole), format: "@" }],
    styles: styles(lines, addressOf(whole)),
    validations: [],
    conditionalFormats: colouredByWord(addressOf({ ...whole, columns: 1 }), STATUS_TONES),
    frozenRows: 0,
    showGridlines: false,
    print: printedWith(null),
  };
}

function styles(lines: readonly ReadMeLine[], whole: string): readonly StyledRange[] {
  const headings = lines.flatMap((line, index) => ("heading" in line ? [`A${index + 1}`] : []));
  return [
    { address: whole, style: { wrap: true, verticalAlign: "Top" } },
    { address: `A1:A${lines.length}`, style: { bold: true } },
    ...headings.map((address, index): StyledRange => {
      const size = index === 0 ? 16 : 12;
      // At the bottom of its row, so that it stands nearer to what follows than to what went before.
      const verticalAlign = "Bottom";
      return { address, style: { size, color: INK.title, wrap: false, verticalAlign } };
    }),
  ];
}

/** A row does not stretch by itself everywhere. Letters are narrower than digits, which widths count. */
function heightOf(line: ReadMeLine): number {
  if ("heading" in line) return 26;
  const lines = (text: string, width: number) => Math.ceil(text.length / width);
  return 15 * Math.max(1, lines(line.text, TEXT_WIDTH), lines(line.term, TERM_WIDTH)) + 3;
}
