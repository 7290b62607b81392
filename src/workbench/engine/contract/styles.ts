import type { Area, SheetId } from "./areas";
import type { CellLook } from "./stored";

/** Which looks a style brings along; the others of its cells stay. */
export type StylePart = "number" | "alignment" | "font" | "border" | "patterns" | "protection";

/** A named style, as of Excel's gallery. Built-in ones bear the words of Excel.BuiltInStyle. */
export interface CellStyle {
  readonly name: string;
  readonly builtIn: boolean;
  readonly includes: Readonly<Record<StylePart, boolean>>;
  readonly look: CellLook;
}

export interface CellStylePatch {
  readonly includes?: Partial<Record<StylePart, boolean>>;
  readonly look?: Partial<CellLook>;
}

/**
 * Cells remember the style that was applied last, as areas that move with them; copies and sorted
 * cells have its looks alone.
 */
export interface CellStyles {
  list(): readonly CellStyle[];
  /** By name, whatever its case. */
  find(name: string): CellStyle | null;
  /** One that looks like Normal. @throws EngineError ItemAlreadyExists, InvalidArgument */
  add(name: string): CellStyle;
  /** The cells of the style follow. @throws EngineError ItemNotFound, NotImplemented */
  set(name: string, patch: CellStylePatch): void;
  /** Its cells become Normal. @throws EngineError ItemNotFound; InvalidOperation for a built-in one. */
  remove(name: string): void;
  /** @throws EngineError InvalidArgument for an unknown style. */
  apply(area: Area, name: string): void;
  /** Null where the cells' styles differ. */
  of(area: Area): string | null;
  /** How many areas of the sheet have another style than Normal. */
  count(sheet: SheetId): number;
}
