import {
  CELL_ERRORS,
  type CellErrorCode,
  type ErrorArgument,
  type FunctionOutcome,
  type FunctionResult,
  type ScalarArgument,
} from "../../engine/contract";
import type { Json } from "../protocol/wire";

/** The error codes of results (docs/host-protocol.md §8). */
const errorsByCode: Readonly<Record<number, CellErrorCode>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Only a CustomFunctions.Error of #VALUE! or #N/A shows its message. */
const codesWithMessage: ReadonlySet<number> = new Set([1, 7]);

/** One entry `[id, ok, value, errorCode?]` of SetInvocationArrayResults; null when malformed. */
export function readOutcome(entry: Json): FunctionOutcome | null {
  if (!Array.isArray(entry)) return null;
  const [id, ok, value, code] = entry as readonly Json[];
  if (typeof id !== "number") return null;
  return ok === true ? succeeded(id, value ?? null) : failed(id, value ?? null, Number(code ?? 0));
}

function failed(id: number, value: Json, code: number): FunctionOutcome {
  // NaN fails without a code of its own, as the text "NaN".
  const error = value === "NaN" ? "#NUM!" : (errorsByCode[code] ?? "#VALUE!");
  const message = codesWithMessage.has(code) && typeof value === "string" ? value : "";
  return { id, ok: false, error, ...(message !== "" && { message }) };
}

function succeeded(id: number, value: Json): FunctionOutcome {
  if (isObject(value)) {
    const { error } = readError(value);
    const message = value["message"];
    return { id, ok: false, error, ...(typeof message === "string" && message && { message }) };
  }
  const result = Array.isArray(value) ? readMatrix(value as readonly Json[]) : readScalar(value);
  return result === undefined
    ? { id, ok: false, error: "#VALUE!" }
    : { id, ok: true, value: result };
}

/** Undefined unless it is a rectangle of scalars with at least one cell. */
function readMatrix(rows: readonly Json[]): FunctionResult | undefined {
  const matrix: ScalarArgument[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined;
    const cells = (row as readonly Json[]).map(readScalar);
    if (cells.some((cell) => cell === undefined)) return undefined;
    matrix.push(cells as ScalarArgument[]);
  }
  const width = matrix[0]?.length ?? 0;
  return width > 0 && matrix.every((row) => row.length === width) ? matrix : undefined;
}

function readScalar(value: Json): ScalarArgument | undefined {
  if (isObject(value)) return readError(value);
  return Array.isArray(value) ? undefined : (value as ScalarArgument);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `{type: "Error", basicValue: "#N/A"}`; objects of other types have no place in a cell. */
function readError(value: { readonly [key: string]: Json }): ErrorArgument {
  const shown = value["basicValue"] ?? value["code"];
  return { error: CELL_ERRORS.find((error) => error === shown) ?? "#VALUE!" };
}
