import { EngineError } from "./contract";

const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST = 31;

/** @throws EngineError InvalidArgument for a name that Excel would not take. */
export function checkSheetName(name: string): void {
  const bad =
    name.trim() === "" ||
    name.length > LONGEST ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw new EngineError("InvalidArgument", `"${name}" is no valid name for a sheet.`);
}
