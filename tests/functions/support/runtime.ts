import { loadCustomFunctionsRuntime } from "../../../scripts/custom-functions-runtime";

/** Office.js's own CustomFunctions becomes the global one, as it is on the add-in's page. */
export function installCustomFunctions(): void {
  globalThis.CustomFunctions = loadCustomFunctionsRuntime().CustomFunctions;
}

/** What Excel shows of a call that throws: the error's code and the message behind its warning sign. */
export function shownError(call: () => unknown): { code: string; message: string | undefined } {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("The function gave a value");
}
