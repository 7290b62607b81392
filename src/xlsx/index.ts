/** .xlsx files to plain data and back; see docs/xlsx.md. */
export { columnName } from "./addresses";
export { XlsxError } from "./errors";
export type { XlsxErrorKind } from "./errors";
export { needsArray, withIntersection, withoutIntersection } from "./formulas/intersection";
export { FormulaScope } from "./formulas/several-values/scope";
export { DEFAULT_LIMITS } from "./limits";
export type { Limits } from "./limits";
export type * from "./model";
export { ERROR_CODES } from "./model/cells";
export * from "./model/defaults";
export { isDateFormat } from "./number-formats";
export { open } from "./open/open";
export type { Opened, OpenOptions } from "./open/open";
export { save } from "./save/save";
