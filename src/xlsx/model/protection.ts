export const PROTECTED_ACTIONS = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
  "editObjects",
  "editScenarios",
  "selectLockedCells",
  "selectUnlockedCells",
] as const;
export type ProtectedAction = (typeof PROTECTED_ACTIONS)[number];

/** What Excel keeps of a password, as it stands in the file; nothing here checks or cracks it. */
export type PasswordHash =
  | {
      readonly kind: "salted";
      readonly algorithm: string;
      readonly hash: string;
      readonly salt: string;
      readonly spins: number;
    }
  | { readonly kind: "legacy"; readonly hash: string };

/** On a protected sheet only cells whose style is unlocked can be edited. */
export interface Protection {
  /** What is allowed in spite of the protection. */
  readonly allowed: readonly ProtectedAction[];
  /** null: anyone may lift the protection. */
  readonly password: PasswordHash | null;
}
