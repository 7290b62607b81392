import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellErrorCode, FunctionOutcome, FunctionResult, ScalarArgument } from "../contract";

export const errorValue = (code: CellErrorCode): BaseValueObject =>
  ErrorValueObject.create(code as ErrorType);

/** What a cell shows of an outcome. */
export function toUniverValue(outcome: FunctionOutcome): BaseValueObject {
  if (!outcome.ok) return errorValue(outcome.error);
  return isMatrix(outcome.value) ? arrayValue(outcome.value) : scalarValue(outcome.value);
}

type ResultMatrix = readonly (readonly ScalarArgument[])[];

const isMatrix = (value: FunctionResult): value is ResultMatrix => Array.isArray(value);

/** An error within an array spoils the whole, as in Excel (office-js issue 2174). */
function arrayValue(matrix: ResultMatrix): BaseValueObject {
  const columns = matrix[0]?.length ?? 0;
  const bad =
    columns === 0 ||
    matrix.some((line) => line.length !== columns || line.some((cell) => isError(cell)));
  if (bad) return errorValue("#VALUE!");
  return ArrayValueObject.create({
    calculateValueList: matrix.map((line) => line.map(scalarValue)),
    rowCount: matrix.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarValue(value: ScalarArgument): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (isError(value)) return errorValue(value.error);
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
  }
}

const isError = (value: ScalarArgument): value is { readonly error: CellErrorCode } =>
  typeof value === "object" && value !== null;

/** How many cells an outcome fills. */
export function sizeOf(outcome: FunctionOutcome): { rows: number; columns: number } {
  const matrix = outcome.ok && isMatrix(outcome.value) ? outcome.value : [[null]];
  return { rows: Math.max(1, matrix.length), columns: Math.max(1, matrix[0]?.length ?? 1) };
}
