import type { LogResult } from "../../excel/returns/log";

/** Where the log is, in the middle of a sentence. */
export const whereLogged = ({ madeSheet, nameTaken, table }: LogResult): string => {
  if (madeSheet === null) return `the table ${table}`;
  if (!nameTaken) return `the new sheet ${madeSheet}`;
  return `the new sheet ${madeSheet} (table ${table}; something else here is called Returns and was left alone)`;
};
