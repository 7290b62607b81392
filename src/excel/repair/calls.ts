/** Under these Excel keeps the functions of an add-in that it did not know when it read the formula. */
const STORED = "_xldudf_|_xll\\.";
const TEXT = '"(?:[^"]|"")*"';
const SHEET = "'(?:[^']|'')*'";
const COLUMN = "\\[(?:'.|[^\\]'])*\\]";

const escaped = (name: string): string => name.replace(/[.\\]/g, "\\$&");

/** A formula as it is to be entered again; null where it calls none of the functions. */
export type Reentry = (formula: string) => string | null;

/**
 * Tells formulas that call one of these functions from all others. What stands in quotes or names a
 * column calls nothing. Calls in the form in which Excel stores them come back as users type them.
 */
export const reentryOf = (functions: readonly string[]): Reentry => {
  const names = functions.map(escaped).join("|");
  const call = `(?<![\\p{L}\\p{N}_.])(?:${STORED})?(${names})(?=\\s*\\()`;
  const tokens = new RegExp(`${TEXT}|${SHEET}|${COLUMN}|${call}`, "giu");
  return (formula) => {
    if (names === "" || !formula.startsWith("=")) return null;
    let calls = false;
    const entered = formula.replace(tokens, (token: string, name: string | undefined) => {
      calls ||= name !== undefined;
      return name ?? token;
    });
    return calls ? entered : null;
  };
};
