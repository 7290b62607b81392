/**
 * A book of sheets as plain data, neutral of who made it: what .xlsx files hold and what the
 * spreadsheet shows. Everything is given, nothing is optional, so that two books are alike exactly
 * when their data are. defaults.ts makes the usual parts.
 */
export type * from "./model/addresses";
export type * from "./model/cells";
export type * from "./model/conditional-formats";
export type * from "./model/names";
export type * from "./model/print";
export type * from "./model/protection";
export type * from "./model/sheets";
export type * from "./model/styles";
export type * from "./model/tables";
export type * from "./model/validations";
export type * from "./model/workbook";
