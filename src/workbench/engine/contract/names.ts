import type { Area, SheetId } from "./areas";
import type { CellValue } from "./cells";

export type NameType = "Range" | "String" | "Double" | "Integer" | "Boolean" | "Error" | "Array";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Null: the whole book. */
  readonly scope: SheetId | null;
  /** As given, beginning with "=". */
  readonly formula: string;
  readonly type: NameType;
  /** A range's address with its sheet, a constant's or formula's result. */
  readonly value: CellValue;
  /** Null unless it names one range. Follows tables when it is a structured reference. */
  readonly area: Area | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface NameOptions {
  readonly scope?: SheetId;
  readonly comment?: string;
}

export type NamePatch = Partial<Pick<DefinedName, "formula" | "visible" | "comment">>;

export interface Names {
  /** Those of one scope. */
  list(scope: SheetId | null): readonly DefinedName[];
  /** By id or name, whatever its case, in one scope. */
  find(key: string, scope: SheetId | null): DefinedName | null;
  /**
   * A formula ("=Kpis[#All]", "=Sheet1!$A$1", "=0.5"); an area becomes an absolute reference.
   * @throws EngineError InvalidArgument for a name or formula that Excel refuses; ItemAlreadyExists.
   */
  add(name: string, formula: string | Area, options?: NameOptions): DefinedName;
  set(id: string, patch: NamePatch): void;
  remove(id: string): void;
}
