import type { Area, Cell } from "./areas";
import type { CellErrorCode, CellValue } from "./cells";

/** As custom-functions-metadata writes them into functions.json. */
export interface FunctionDefinition {
  /** What the caller's messages call it. */
  readonly id: string;
  /** What stands in formulas, dots included; whatever its case. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly resultDimensionality: "scalar" | "matrix";
  /** Error cells reach the parameters of type any; otherwise an error argument is the result. */
  readonly acceptsErrors: boolean;
  readonly volatile: boolean;
  readonly cancelable: boolean;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "boolean" | "number" | "string";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  readonly repeating: boolean;
}

export interface ErrorArgument {
  readonly error: CellErrorCode;
}

/** Null: an omitted argument, or an empty cell where those pass as null. */
export type ScalarArgument = CellValue | null | ErrorArgument;

/** Matrix parameters get matrices even of one cell. */
export type Argument = ScalarArgument | readonly (readonly ScalarArgument[])[];

export interface FunctionCall {
  readonly id: number;
  readonly definition: FunctionDefinition;
  /** One a declared parameter, omitted ones null; a repeating parameter is one array of its arguments. */
  readonly args: readonly (Argument | readonly Argument[])[];
  readonly caller: Cell;
  /** Where each argument came from; null unless it is a range. */
  readonly argumentAreas: readonly (Area | null)[];
}

export type FunctionOutcome =
  | { readonly id: number; readonly ok: true; readonly value: FunctionResult }
  | {
      readonly id: number;
      readonly ok: false;
      readonly error: CellErrorCode;
      /** Shown by the cell's error card. */
      readonly message?: string;
    };

/** A matrix spills. An error inside a matrix turns the whole result into #VALUE!; null shows 0. */
export type FunctionResult = ScalarArgument | readonly (readonly ScalarArgument[])[];

/** Whoever runs the functions. */
export interface FunctionRunner {
  /** The answers come through `settle`, in any order and grouping. */
  invoke(calls: readonly FunctionCall[]): void;
  /** The arguments changed or the cell went: an answer is no longer awaited and will be dropped. */
  cancel(ids: readonly number[]): void;
}

export interface Functions {
  /** Replaces all earlier definitions and calculates the cells that use any. */
  define(definitions: readonly FunctionDefinition[], runner: FunctionRunner): void;
  settle(outcomes: readonly FunctionOutcome[]): void;
  definitions(): readonly FunctionDefinition[];
  /** Whether the grid can calculate it; whatever the case of its name. */
  isKnown(name: string): boolean;
  /** How empty cells in ranges are passed: 0 as on the desktop (default), null as on the web. */
  passEmptyCellsAs(value: 0 | null): void;
}
