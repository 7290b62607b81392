import { EngineError } from "./contract";

const FORBIDDEN = /[\\/?*[\]:]/;
export const LONGEST_SHEET_NAME = 31;

/** @throws EngineError InvalidArgument for a name that Excel would not take. */
export function checkSheetName(name: string): void {
  const bad =
    name.trim() === "" ||
    name.length > LONGEST_SHEET_NAME ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw new EngineError("InvalidArgument", `"${name}" is no valid name for a sheet.`);
}
