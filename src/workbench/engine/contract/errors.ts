/** Excel's error codes, as far as a spreadsheet without a server meets them. */
export type EngineErrorCode =
  | "AccessDenied"
  | "Conflict"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** What the engine throws when it cannot do what it was asked; nothing was changed then. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}
