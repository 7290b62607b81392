import type { ProtectedAction } from "../model/protection";

/** Attributes of <sheetProtection>: "1" forbids; what they mean when absent (ISO 29500-1, 18.3.1.85). */
export const PROTECTION_ATTRIBUTES: Readonly<
  Record<ProtectedAction, { readonly attribute: string; readonly forbiddenByDefault: boolean }>
> = {
  formatCells: { attribute: "formatCells", forbiddenByDefault: true },
  formatColumns: { attribute: "formatColumns", forbiddenByDefault: true },
  formatRows: { attribute: "formatRows", forbiddenByDefault: true },
  insertColumns: { attribute: "insertColumns", forbiddenByDefault: true },
  insertRows: { attribute: "insertRows", forbiddenByDefault: true },
  insertHyperlinks: { attribute: "insertHyperlinks", forbiddenByDefault: true },
  deleteColumns: { attribute: "deleteColumns", forbiddenByDefault: true },
  deleteRows: { attribute: "deleteRows", forbiddenByDefault: true },
  sort: { attribute: "sort", forbiddenByDefault: true },
  autoFilter: { attribute: "autoFilter", forbiddenByDefault: true },
  pivotTables: { attribute: "pivotTables", forbiddenByDefault: true },
  editObjects: { attribute: "objects", forbiddenByDefault: false },
  editScenarios: { attribute: "scenarios", forbiddenByDefault: false },
  selectLockedCells: { attribute: "selectLockedCells", forbiddenByDefault: false },
  selectUnlockedCells: { attribute: "selectUnlockedCells", forbiddenByDefault: false },
};
