import { parseCell } from "../addresses";
import { fits } from "./text";

/** Like the row and column of the R1C1 notation. */
const R1C1 = /^(?:R\d*C\d*|[RC]\d*)$/i;
const LETTERS = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const TABLE_LETTERS = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.]*$/u;
const LONGEST = 255;

const free = (name: string) =>
  name.length <= LONGEST &&
  parseCell(name) === null &&
  !R1C1.test(name) &&
  !/^(?:true|false)$/i.test(name);

/** Whether Excel takes it as a defined name. */
export const isDefinedName = (name: string): boolean => LETTERS.test(name) && free(name);

/** Whether Excel takes it as a table's name. */
export const isTableName = (name: string): boolean => TABLE_LETTERS.test(name) && free(name);

/** Why Excel refuses the name for a sheet, to be read after "The sheet's name"; null if it does not. */
export function sheetNameProblem(name: string): string | null {
  if (name === "") return "is empty";
  if (!fits(name, 31)) return "has more than 31 letters";
  // eslint-disable-next-line no-control-regex
  if (/[:\\/?*[\]\0-\x1f]/.test(name)) return "holds one of : \\ / ? * [ ]";
  if (name.startsWith("'") || name.endsWith("'")) return "begins or ends with an apostrophe";
  if (/^history$/i.test(name)) return "is History, which Excel keeps for itself";
  return null;
}
