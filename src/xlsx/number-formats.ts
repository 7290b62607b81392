/**
 * Formats that files name by number (ISO 29500-1, 18.8.30, as American Excel shows them). Those of
 * East Asian Excel stand for whatever date or time its country writes: read as an unambiguous one.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN].map(([number, format]) => [format, number]),
);

const EAST_ASIAN_DATES = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const EAST_ASIAN_TIMES = [32, 33, 34, 35, 55, 56];

/** Files number their own formats from here. */
export const FIRST_OWN_FORMAT = 164;

/** Null for a number that files must explain themselves. */
export function builtInFormat(number: number): string | null {
  if (EAST_ASIAN_DATES.includes(number)) return "yyyy-mm-dd";
  if (EAST_ASIAN_TIMES.includes(number)) return "h:mm:ss";
  return BUILT_IN.get(number) ?? null;
}

export const builtInNumber = (format: string): number | null => NUMBERS.get(format) ?? null;

/**
 * Whether numbers of this format are shown as dates or times: a letter for day, month, year, hour
 * or second outside of quotes, escapes, colours and conditions.
 */
export function isDateFormat(format: string): boolean {
  const section = format.split(";")[0] ?? "";
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .replace(/General/gi, "");
  return /[dmyhs]/i.test(bare);
}
