import type { Protection as FileProtection, ProtectedAction } from "../../xlsx";
import type { ProtectionOptions } from "../engine/contract";

type Allowing = Exclude<keyof ProtectionOptions, "selectionMode">;

const ACTIONS: readonly (readonly [Allowing, ProtectedAction])[] = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowEditObjects", "editObjects"],
  ["allowEditScenarios", "editScenarios"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
];

const SELECTING: Readonly<Record<ProtectionOptions["selectionMode"], readonly ProtectedAction[]>> =
  {
    Normal: ["selectLockedCells", "selectUnlockedCells"],
    Unlocked: ["selectUnlockedCells"],
    None: [],
  };

export function toFileProtection(options: ProtectionOptions): FileProtection {
  const allowed = ACTIONS.filter(([option]) => options[option]).map(([, action]) => action);
  return { allowed: [...allowed, ...SELECTING[options.selectionMode]], password: null };
}

export function toProtectionOptions({ allowed }: FileProtection): ProtectionOptions {
  const may = (action: ProtectedAction) => allowed.includes(action);
  const options = ACTIONS.map(([option, action]) => [option, may(action)]);
  const selectionMode = may("selectLockedCells")
    ? "Normal"
    : may("selectUnlockedCells")
      ? "Unlocked"
      : "None";
  return { ...(Object.fromEntries(options) as Record<Allowing, boolean>), selectionMode };
}
