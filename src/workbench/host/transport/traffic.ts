import { ActionKind, PathKind, type RequestBody } from "../protocol/wire";

/**
 * Who sends a request: the function runtime with results, office.js for its own purposes (start-up,
 * telemetry, releasing references), or the add-in. Requests do not say so themselves: even their
 * customData is "IterativeExecutor" for all of Excel's.
 */
export type Traffic = "functions" | "library" | "addin";

const FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";

export function trafficOf(body: RequestBody): Traffic {
  const services = Object.values(body.ObjectPaths).filter(
    (path) => path.ObjectPathType === PathKind.service,
  );
  if (services.some((path) => path.Name === FUNCTIONS)) return "functions";
  const releases = body.Actions.every(
    ({ ActionType, Name }) => ActionType === ActionKind.instantiate || Name === "_RemoveReference",
  );
  const hasReleases = body.Actions.some(({ Name }) => Name === "_RemoveReference");
  return services.length > 0 || (releases && hasReleases) ? "library" : "addin";
}
