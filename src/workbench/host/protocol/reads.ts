import type { PathResolver } from "./paths";
import { type Action, ActionKind } from "./wire";

/** Ranges whose extent depends on results: spills, and where values end. */
const extentOfResults =
  /^(GetSpill|GetUsedRange|GetSurrounding|GetRangeEdge|GetExtended|GetSpecialCells|GetInvalid|Find)/;

/** Calls that look at values: those that answer them, copy them, sort or filter by them. */
const usingResults = /^(Get|Find|Replace|CopyFrom|Apply|Reapply)/;

/** Does the action look at calculated results, so that pending calculation has to be awaited? */
export function readsResults(paths: PathResolver, action: Action): boolean {
  switch (action.ActionType) {
    case ActionKind.query:
      return true;
    case ActionKind.call:
      return usingResults.test(action.Name);
    case ActionKind.instantiate:
      return (
        !paths.isResolved(action.ObjectPathId) &&
        extentOfResults.test(paths.path(action.ObjectPathId)?.Name ?? "")
      );
    default:
      return false;
  }
}
