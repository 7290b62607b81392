import type { REFUSALS } from "./guards/sentences";

/** Why a file was not read, or "cannotSave". */
export type XlsxErrorKind = keyof typeof REFUSALS | "cannotSave";

/**
 * The one exception of this folder. `message` is for an office worker: what it is, what to do.
 * Everything else that is thrown is a defect.
 */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  readonly kind: XlsxErrorKind;

  constructor(kind: XlsxErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
