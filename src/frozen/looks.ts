import type { Status } from "../kpi";
import { MEMBER_STATUS_TONES, STATUS_TONES, INK, type TonedWord } from "../workbook/palette";
import { cellStyle, type CellStyle, type Color } from "../xlsx";

const color = (hex: string): Color => hex as Color;
const solid = (hex: string) => ({ kind: "solid", color: color(hex) }) as const;

const RULE = { style: "thin", color: color("#C9D2DE") } as const;
const GRID = { top: RULE, bottom: RULE, left: RULE, right: RULE };

const body = cellStyle({
  font: { size: 10 },
  borders: { top: RULE, bottom: RULE },
  alignment: { horizontal: "left", vertical: "center", wrap: true, indent: 1 },
});
const boxed = cellStyle(
  {
    font: { size: 9 },
    borders: GRID,
    alignment: { horizontal: "center", indent: 0, wrap: false, shrink: true },
  },
  body,
);

export const LOOKS = {
  title: cellStyle({ font: { size: 18, bold: true, color: color(INK.title) } }),
  asOf: cellStyle({ font: { size: 12, bold: true, color: color(INK.title) } }),
  hint: cellStyle({ font: { size: 10, italic: true, color: color(INK.hint) } }),
  warning: cellStyle({ font: { size: 11, bold: true, color: color(INK.warning) } }),
  headline: cellStyle({ font: { size: 14, bold: true, color: color(INK.title) } }),
  section: cellStyle({ font: { size: 12, bold: true, color: color(INK.title) } }),
  header: cellStyle({
    font: { size: 10, bold: true, color: color(INK.title) },
    fill: solid(INK.headerFill),
    borders: { top: RULE, bottom: RULE },
    alignment: { horizontal: "left", vertical: "center", wrap: true, indent: 1 },
  }),
  group: cellStyle({
    font: { size: 11, bold: true, color: color(INK.title) },
    fill: solid("#EFF3F8"),
    borders: { top: RULE, bottom: RULE },
    alignment: { horizontal: "left", vertical: "center", indent: 1 },
  }),
  body,
  code: cellStyle({ font: { bold: true }, numberFormat: "@" }, body),
  total: cellStyle({ font: { bold: true }, fill: solid("#EFF3F8") }, body),
  boxed,
  name: cellStyle({ font: { size: 10 }, borders: GRID, alignment: { wrap: false } }, body),
} as const;

export const centred = (base: CellStyle): CellStyle =>
  cellStyle({ alignment: { horizontal: "center", indent: 0 } }, base);

export const atRight = (base: CellStyle): CellStyle =>
  cellStyle({ alignment: { horizontal: "right" } }, base);

/** A figure or date of the board in this number format. */
export const figure = (numberFormat: string): CellStyle =>
  cellStyle({ numberFormat, alignment: { horizontal: "right", wrap: false } }, body);

/** One style a word and base, so that like cells share theirs. */
const tonedBy = (
  tones: readonly TonedWord[],
  base: CellStyle,
  bold = true,
): ReadonlyMap<string, CellStyle> =>
  new Map(
    tones.map(({ word, tone }) => [
      word,
      cellStyle(
        {
          font: { bold, color: color(tone.color) },
          fill: solid(tone.fill),
          alignment: { horizontal: "center", indent: 0 },
        },
        base,
      ),
    ]),
  );

const STATUSES = tonedBy(STATUS_TONES, body);
const narrowHeader = cellStyle({ font: { size: 9 } }, LOOKS.header);
const STATUS_HEADERS = tonedBy(STATUS_TONES, narrowHeader);
const MEMBER_STATUSES = tonedBy(MEMBER_STATUS_TONES, boxed, false);
const conflict = cellStyle({ font: { bold: true, color: color(INK.warning) } }, boxed);

export const statusLook = (status: Status): CellStyle => STATUSES.get(status) ?? body;

export const statusHeader = (word: string): CellStyle =>
  STATUS_HEADERS.get(word) ?? centred(narrowHeader);

/** Of what is on record for a Member: a status, Conflict, or nothing. */
export const memberStatusLook = (word: string): CellStyle =>
  MEMBER_STATUSES.get(word) ?? (word === "" ? boxed : conflict);
