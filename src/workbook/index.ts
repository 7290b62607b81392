/** The book as data: what scaffolding writes, and how it is found again. */
export { actionWords, columnsOf } from "./actions";
export type { Columns } from "./actions";
export { blueprintFor } from "./blueprint-for";
export type { ExampleRows } from "./example/example-rows";
export { exampleTraces, PREFILLED_COLUMNS } from "./example/example-traces";
export type { Traces } from "./example/example-traces";
export { USUAL_NAMES } from "./naming";
export { NAME_KEYS, SHEET_KEYS, TABLE_KEYS } from "./blueprint";
export type * from "./blueprint";
export { PRINT_MARGINS } from "./print";
export { SCOREBOARD_CELLS } from "./sheets/scoreboard-layout";
export { recordOf, RETURN_COUNTS } from "./merge";
export type * from "./merge";
