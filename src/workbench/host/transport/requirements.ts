/**
 * The requirement sets that the host declares to office.js. The library knows ExcelApi up to 1.15,
 * but of 1.14 and 1.15 the host answers little: an add-in that asks for them is told no and takes
 * its other way. Of the sets up to 1.13 the parts that work on cells, tables and sheets
 * are answered (docs/host-coverage.md); the others, such as charts, refuse by name. Left out are sets of which the host answers nothing (dialogs, ribbon updates),
 * and those that only change how office.js talks (RichApiRuntime and its like).
 */
const requirementSets = {
  ExcelApi: "1.13",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  Selection: "1.1",
  TextCoercion: "1.1",
  MatrixCoercion: "1.1",
  /** Internal: how results of custom functions are sent (docs/host-protocol.md §8). */
  CustomFunctions: "1.9",
} as const;

/** As the context array carries it: name to version, JSON text. */
export const requirementMatrix = JSON.stringify(requirementSets);
