/** A rectangle of cells: zero-based corner, and size. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const LETTERS = 26;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** "A" for 0, "AB" for 27. */
export const columnLetters = (index: number): string =>
  index < 0
    ? ""
    : columnLetters(Math.floor(index / LETTERS) - 1) + String.fromCharCode(65 + (index % LETTERS));

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

const corner = (text: string): readonly [row: number, column: number] | undefined => {
  const match = CELL.exec(text);
  return match === null ? undefined : [Number(match[2]) - 1, columnNumber(match[1] ?? "") - 1];
};

/** Takes "Sheet!$A$1:B2" apart; the sheet's name is "" where there is none. */
export const splitAddress = (address: string): { sheet: string; cells: string } => {
  const at = address.lastIndexOf("!");
  const sheet = at < 0 ? "" : address.slice(0, at).replace(/^=/, "");
  const bare = /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: bare, cells: address.slice(at + 1) };
};

/** "B3" or "A1:E694", with or without a sheet and dollar signs; undefined for anything else. */
export const rectangleOf = (address: string): Rectangle | undefined => {
  const [first = "", last = first, extra] = splitAddress(address).cells.split(":");
  const from = corner(first);
  const to = corner(last);
  if (extra !== undefined || from === undefined || to === undefined) return undefined;
  const [row, column] = from;
  return { row, column, rows: to[0] - row + 1, columns: to[1] - column + 1 };
};

/** "A1:E694". */
export const addressOf = ({ row, column, rows, columns }: Rectangle): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
