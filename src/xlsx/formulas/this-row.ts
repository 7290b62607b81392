/**
 * "This row" of a structured reference has two spellings: the formula bar's `[@Name]` and the
 * file's `[[#This Row],[Name]]`. Both name the same columns: "" for the whole row, "[Name]", or
 * "[From]:[To]".
 */
const STORED_WHOLE = /^\[#This Row\]$/i;
const STORED = /^\[\[#This Row\]\s*,\s*(.+)\]$/is;

/** The columns of either spelling; null for another kind of reference. */
export function thisRowColumns(bracket: string): string | null {
  if (bracket.startsWith("[@")) {
    const rest = bracket.slice(2, -1);
    return rest === "" || rest.startsWith("[") ? rest : `[${rest}]`;
  }
  return STORED_WHOLE.test(bracket) ? "" : (STORED.exec(bracket)?.[1]?.trim() ?? null);
}

export const storedThisRow = (columns: string): string =>
  columns === "" ? "[#This Row]" : `[[#This Row],${columns}]`;

/** A name of letters and digits alone needs no second pair of brackets. */
export const shownThisRow = (columns: string): string =>
  /^\[[\p{L}\p{M}\p{N}_]+\]$/u.test(columns) ? `[@${columns.slice(1, -1)}]` : `[@${columns}]`;
