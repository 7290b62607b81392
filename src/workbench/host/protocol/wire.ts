/**
 * The wire format of office.js's rich API: what one `context.sync()` sends and what it wants back.
 * docs/host-protocol.md §2 and §3 describe every field; this file only gives them types.
 */

/** A value as JSON carries it: dates are ISO text, NaN and undefined have become null. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type ObjectPathId = number;
type ActionId = number;

/** Marks object arguments: 0 is a plain value, otherwise the path's id; arrays nest. */
export type ReferenceFlags = number | null | readonly ReferenceFlags[];

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly ReferenceFlags[];
}

/** §2, table of ObjectPathType. */
export const PathKind = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: ObjectPathId;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: ObjectPathId;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** §2, table of ActionType. Kinds 6 to 9 are sent only when the matrix declares RichApiRuntime. */
export const ActionKind = {
  instantiate: 1,
  query: 2,
  call: 3,
  set: 4,
  trace: 5,
} as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: ActionId;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: ObjectPathId;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: ActionId;
  readonly Value: Json;
}

export interface WireError {
  readonly Code: ErrorCode;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex?: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly ActionId[];
  readonly Error?: WireError;
}

/** `Excel.ErrorCodes`, as far as the host raises them (docs/host-protocol.md §5). */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "UnsupportedOperation";
