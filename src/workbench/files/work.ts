/** What the page asks the worker for and what comes back. */
import type { Opened, Workbook, XlsxErrorKind } from "../../xlsx";

export type Task =
  | { readonly kind: "open"; readonly bytes: Uint8Array; readonly customFunctions: string[] }
  | { readonly kind: "save"; readonly book: Workbook; readonly customFunctions: string[] };

export type Report =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "opened"; readonly opened: Opened }
  | { readonly kind: "saved"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly reason: XlsxErrorKind; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
