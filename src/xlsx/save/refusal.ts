import { XlsxError } from "../errors";

/** Ends saving. `what` is a sentence's end: "the sheet “Board” has no name". */
export function refuseToSave(what: string): never {
  throw new XlsxError("cannotSave", `The workbook cannot be saved: ${what}.`);
}
