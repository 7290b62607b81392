import { asRefusal, HostError, invalidArgument, located, notImplemented } from "./error";
import { HostObject } from "./host-object";
import { type ObjectModel, own } from "./model";
import { toSetterName } from "./names";
import { PathResolver, type PathRoots } from "./paths";
import { answerQuery } from "./query";
import { readsResults } from "./reads";
import {
  type Action,
  ActionKind,
  type ActionResult,
  type Json,
  type RequestBody,
  type ResponseBody,
  type WireError,
} from "./wire";

export interface BatchHost extends PathRoots {
  readonly model: ObjectModel;
  /** Runs several changes as one, so that the grid paints and calculates once. */
  together<T>(work: () => T): T;
  /** Resolves when what was written so far has been calculated. */
  calculated(): Promise<void>;
  /** Told of exceptions that are no refusals: defects of the host, never hidden. */
  onDefect(error: unknown): void;
}

/**
 * Runs the actions of one request in their order and stops at the first that fails: effects so far
 * stay, earlier results are answered (docs/host-protocol.md §5). Changes are made together up to
 * the next action that reads results; that one waits until they have been calculated.
 *
 * @param beforeAction runs before each action; what it throws fails the batch there.
 */
export async function processBatch(
  host: BatchHost,
  body: RequestBody,
  beforeAction: (index: number) => void = () => undefined,
): Promise<ResponseBody> {
  const run = new BatchRun(host, body, beforeAction);
  try {
    while (!run.finished) await run.advance();
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) host.onDefect(error);
    return { ...run.answer(), Error: toWireError(refusal ?? asInternal(error), run.index) };
  }
  return run.answer();
}

class BatchRun {
  index = 0;
  /** Something was done since results were last calculated, perhaps by an earlier request. */
  #unsettled = true;
  readonly #paths: PathResolver;
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly host: BatchHost,
    private readonly body: RequestBody,
    private readonly beforeAction: (index: number) => void,
  ) {
    this.#paths = new PathResolver(host.model, host, body.ObjectPaths);
  }

  get finished(): boolean {
    return this.index >= this.body.Actions.length;
  }

  answer(): ResponseBody {
    return { Results: this.#results, TraceIds: this.#traces };
  }

  /** Runs as many actions as can be run together, then waits for what they are waiting for. */
  async advance(): Promise<void> {
    const next = this.body.Actions[this.index];
    if (next && this.#mustSettle(next)) {
      await this.host.calculated();
      this.#unsettled = false;
    }
    const later = this.host.together(() => this.#runTogether());
    if (later) this.#record(later.action, await later.value);
  }

  #runTogether(): { action: Action; value: Promise<Json> } | null {
    for (let started = false; !this.finished; started = true) {
      const action = this.body.Actions[this.index] as Action;
      if (started && this.#mustSettle(action)) return null;
      this.beforeAction(this.index);
      const value = perform(this.host.model, this.#paths, action);
      if (value instanceof Promise) return { action, value };
      this.#record(action, value);
    }
    return null;
  }

  #record(action: Action, value: Json): void {
    this.#results.push({ ActionId: action.Id, Value: value });
    if (action.ActionType === ActionKind.trace) this.#traces.push(action.Id);
    if (action.ActionType === ActionKind.set || action.ActionType === ActionKind.call) {
      this.#unsettled = true;
    }
    this.index += 1;
  }

  #mustSettle(action: Action): boolean {
    return this.#unsettled && readsResults(this.#paths, action);
  }
}

function perform(model: ObjectModel, paths: PathResolver, action: Action): Json | Promise<Json> {
  if (action.ActionType === ActionKind.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  // Everything on a null object succeeds and answers null (§3).
  if (!object) return null;
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return identityOf(paths, object);
    case ActionKind.query:
      return answerQuery(model, object, action.QueryInfo ?? {});
    case ActionKind.call: {
      const result = paths.call(object, action.Name, action.ArgumentInfo);
      return result instanceof HostObject ? identityOf(paths, result) : (result ?? null);
    }
    case ActionKind.set:
      set(paths, object, action);
      return null;
    default:
      throw notImplemented(`Action type ${String(action.ActionType)}`);
  }
}

function identityOf(paths: PathResolver, object: HostObject): Json {
  return paths.table(object).identity?.(object.target) ?? {};
}

function set(paths: PathResolver, object: HostObject, action: Action): void {
  const name = toSetterName(action.Name);
  const location = `${object.kind}.${name}`;
  const property = own(paths.table(object).properties, name);
  if (!property) throw notImplemented(location);
  const { set: setter } = property;
  if (!setter) throw new HostError("InvalidArgument", `${name} is read-only.`, location);
  const args = paths.arguments(action.ArgumentInfo);
  located(location, () => {
    if (args.values.length === 0) throw invalidArgument(`${name} needs a value.`);
    setter(object.target, args);
  });
}

function asInternal(error: unknown): HostError {
  const reason = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `Internal error of the workbench: ${reason}`);
}

function toWireError(refusal: HostError, index: number): WireError {
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: refusal.location ?? "",
    ActionIndex: index,
  };
}
