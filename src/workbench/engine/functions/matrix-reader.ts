import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellErrorCode, ErrorArgument, ScalarArgument } from "../contract";

export interface ArgumentMatrix {
  readonly values: readonly (readonly ScalarArgument[])[];
  readonly firstError: CellErrorCode | null;
}

/**
 * Reads ranges and arrays. Hundreds of calls share the same large tables: each is read once a
 * calculation, and while its cells stay the same the very same matrix is given again.
 */
export class MatrixReader {
  private readonly byValue = new WeakMap<BaseValueObject, Map<0 | null, ArgumentMatrix>>();
  private readonly latest = new Map<string, ArgumentMatrix>();

  read(variant: FunctionVariantType, emptyCellsAs: 0 | null): ArgumentMatrix {
    const value = variant.isReferenceObject()
      ? (variant as BaseReferenceObject).toArrayValueObject()
      : (variant as BaseValueObject);
    const known = this.byValue.get(value)?.get(emptyCellsAs);
    if (known) return known;
    const fresh = toMatrix(value, emptyCellsAs);
    const matrix = variant.isReferenceObject()
      ? this.sameAsBefore(placeOf(variant as BaseReferenceObject), fresh)
      : fresh;
    const inner = this.byValue.get(value) ?? new Map<0 | null, ArgumentMatrix>();
    this.byValue.set(value, inner.set(emptyCellsAs, matrix));
    return matrix;
  }

  private sameAsBefore(place: string, fresh: ArgumentMatrix): ArgumentMatrix {
    const before = this.latest.get(place);
    if (before && sameArguments(before.values, fresh.values)) return before;
    this.latest.set(place, fresh);
    return fresh;
  }
}

function placeOf(reference: BaseReferenceObject): string {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  return [reference.getSheetId(), startRow, startColumn, endRow, endColumn].join();
}

/** Univer leaves out rows, at whose places the array has holes, in which nothing was ever written. */
function rowsOf(value: ArrayValueObject): (BaseValueObject | null)[][] {
  const blank = Array.from({ length: value.getColumnCount() }, () => null);
  return Array.from(
    value.getArrayValue() as ((BaseValueObject | null)[] | undefined)[],
    (row) => row ?? blank,
  );
}

function toMatrix(value: BaseValueObject, emptyCellsAs: 0 | null): ArgumentMatrix {
  const cells = value.isArray() ? rowsOf(value as ArrayValueObject) : [[value]];
  let firstError: CellErrorCode | null = null;
  const values = cells.map((line) =>
    Array.from(line, (cell): ScalarArgument => {
      if (!cell || cell.isNull()) return emptyCellsAs;
      if (!cell.isError()) return cell.getValue();
      const error = String(cell.getValue()) as CellErrorCode;
      firstError ??= error;
      return { error };
    }),
  );
  return { values, firstError };
}

/** Equal in shape and content. */
export function sameArguments(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameArguments(item, b[index]));
  }
  return isError(a) && isError(b) && a.error === b.error;
}

const isError = (value: unknown): value is ErrorArgument =>
  typeof value === "object" && value !== null && "error" in value;
