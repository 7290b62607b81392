/** What went wrong, in the user's words: what happened, and what to do next. */
export interface Trouble {
  readonly message: string;
  readonly cure: string;
  /** Excel's own code, for whoever is asked for help. */
  readonly code: string;
}

type Words = Omit<Trouble, "code">;

/** Something of ours that the user can mend: its message is already in the user's words. */
export class BookProblem extends Error {
  override readonly name = "BookProblem";
  constructor(
    message: string,
    readonly cure: string,
    readonly code = "BookProblem",
  ) {
    super(message);
  }
}

const TRY_AGAIN = "Nothing that was there has been changed. Try again.";

/** Excel's codes (Excel.ErrorCodes and those that office.js adds), in plain words. */
const WORDS: Readonly<Record<string, Words>> = {
  InvalidOperationInCellEditMode: {
    message: "A cell is being edited.",
    cure: "Press Enter or Esc in the sheet to leave the cell, then try again.",
  },
  AccessDenied: {
    message: "A sheet or the workbook is protected.",
    cure: "Take the protection off on the Review tab, then try again.",
  },
  ConflictingChanges: {
    message: "Somebody else was changing the same cells.",
    cure: "Wait a moment and try again.",
  },
  ItemNotFound: {
    message: "A sheet, table or name of the plan is missing.",
    cure: "Press Scaffold the plan: it puts back what is missing and keeps the rest.",
  },
  ItemAlreadyExists: {
    message: "A sheet, table or name of this name was added meanwhile.",
    cure: "Look again at what is in the book, then try again.",
  },
  NotImplemented: {
    message: "This Excel does not offer something that the add-in needs.",
    cure: "Use Excel of Microsoft 365, or Excel on the web.",
  },
  InvalidArgument: {
    message: "Excel did not accept what the add-in wrote.",
    cure: "Try again. If it happens again, report the technical text below.",
  },
  ReadOnly: {
    message: "The workbook is open for reading only.",
    cure: "Choose Enable Editing, or save a copy under another name, then try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "There was too much to write or read at once.",
    cure: "Close other tabs and programs, then try again; use Excel for desktop for very large books.",
  },
  ActivityLimitReached: {
    message: "Excel has too much to do at the moment.",
    cure: "Wait a minute, then try again.",
  },
  RequestAborted: {
    message: "Excel stopped in the middle of the work.",
    cure: "Press the button again: it finishes what was begun.",
  },
  FilteredRangeConflict: {
    message: "A filter is in the way.",
    cure: "Clear the filter in the table, then try again.",
  },
  InactiveWorkbook: {
    message: "Another workbook is in front.",
    cure: "Click into this workbook, then try again.",
  },
  UnsupportedSheet: {
    message: "The active sheet is not a sheet of cells.",
    cure: "Choose a sheet of cells, then try again.",
  },
  HostRestartNeeded: {
    message: "Excel has to be started anew.",
    cure: "Save your work, close Excel, open it and try again.",
  },
};

/** Other names under which the same thing arrives. */
const SAME_AS: Readonly<Record<string, string>> = {
  ApiNotFound: "NotImplemented",
  ApiNotAvailable: "NotImplemented",
  ApiNotFoundOrAvailable: "NotImplemented",
  UnsupportedOperation: "NotImplemented",
  InvalidReference: "ItemNotFound",
  InvalidBinding: "ItemNotFound",
  InvalidSelection: "InactiveWorkbook",
  Conflict: "ConflictingChanges",
  CellEditMode: "InvalidOperationInCellEditMode",
  RequestTooLarge: "RequestPayloadSizeLimitExceeded",
  ResponsePayloadSizeLimitExceeded: "RequestPayloadSizeLimitExceeded",
  ResourceLimitReached: "ActivityLimitReached",
  ReadOnlyWorkbook: "ReadOnly",
  WorkbookIsReadOnly: "ReadOnly",
};

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
};

/** True where Excel says that it lacks the call, which is no reason to give up an optional step. */
export const isMissingFeature = (error: unknown): boolean => {
  const code = codeOf(error);
  return (SAME_AS[code] ?? code) === "NotImplemented";
};

/**
 * Any thrown value in the user's words. Unknown errors keep their own text in `code`, so that it can
 * be reported; they are never shown alone.
 */
export const inPlainWords = (error: unknown): Trouble => {
  if (error instanceof BookProblem) {
    return { message: error.message, cure: error.cure, code: error.code };
  }
  const code = codeOf(error);
  const known = WORDS[SAME_AS[code] ?? code];
  const technical = [code, error instanceof Error ? error.message : String(error)]
    .filter((text) => text !== "")
    .join(": ");
  const words = known ?? { message: "Excel reported an error.", cure: TRY_AGAIN };
  return { ...words, code: technical };
};
