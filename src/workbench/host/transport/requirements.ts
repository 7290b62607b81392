/**
 * The requirement sets that the host declares to office.js. ExcelApi 1.15 is the last that the
 * library itself knows; which of its members are answered is in docs/host-coverage.md, the others
 * refuse by name. Left out are sets of which the host answers nothing (dialogs, ribbon updates),
 * and those that only change how office.js talks (RichApiRuntime and its like).
 */
const requirementSets = {
  ExcelApi: "1.15",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  /** Internal: how results of custom functions are sent (docs/host-protocol.md §8). */
  CustomFunctions: "1.9",
} as const;

/** As the context array carries it: name to version, JSON text. */
export const requirementMatrix = JSON.stringify(requirementSets);
