import type {
  Argument,
  Engine,
  FunctionCall,
  FunctionRunner,
  ScalarArgument,
} from "../../engine/contract";
import type { FunctionResults } from "../book";
import type { Json } from "../protocol/wire";
import type { MessageEntry } from "../transport/messages";
import { type FunctionCatalogue, type HostedFunction, readCatalogue } from "./metadata";
import { readOutcome } from "./results";

/** Kinds of rich API messages that concern custom functions (docs/host-protocol.md §8). */
const INVOKE = 1000;
const CANCEL = 1001;

const FLAG_CANCELABLE = 1;
const FLAG_ERRORS_ALLOWED = 4;

/**
 * Between the spreadsheet, which asks for values, and the add-in, which computes them. Calls wait
 * until the add-in says that it is ready, and are made again when its page is loaded anew.
 */
export class FunctionBroker implements FunctionRunner, FunctionResults {
  #hosted: ReadonlyMap<string, HostedFunction> = new Map();
  readonly #outstanding = new Map<number, FunctionCall>();
  readonly #awaitingQuestion: (() => void)[] = [];
  #send: ((entries: readonly MessageEntry[]) => void) | null = null;

  constructor(private readonly engine: Engine) {}

  /**
   * Takes over the functions of an add-in.
   * @param metadata the content of its functions.json
   * @returns what of it the workbench refuses, as sentences
   */
  define(metadata: unknown): FunctionCatalogue["refused"] {
    const { functions, refused } = readCatalogue(metadata);
    this.#hosted = new Map(functions.map((hosted) => [hosted.definition.id, hosted]));
    this.#outstanding.clear();
    this.engine.functions.define(
      functions.map((hosted) => hosted.definition),
      this,
    );
    return refused;
  }

  /** The add-in can be asked from here on; what has been waiting is sent. */
  ready(send: (entries: readonly MessageEntry[]) => void): void {
    this.#send = send;
    this.#ask([...this.#outstanding.values()]);
  }

  /** The add-in's page is gone. */
  lost(): void {
    this.#send = null;
  }

  /** Resolves as soon as the add-in owes an answer. */
  whenAsked(): Promise<void> {
    if (this.#outstanding.size > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#awaitingQuestion.push(resolve);
    });
  }

  invoke(calls: readonly FunctionCall[]): void {
    for (const call of calls) this.#outstanding.set(call.id, call);
    for (const resolve of this.#awaitingQuestion.splice(0)) resolve();
    this.#ask(calls);
  }

  cancel(ids: readonly number[]): void {
    const cancelable = ids.filter((id) => this.#outstanding.get(id)?.definition.cancelable);
    for (const id of ids) this.#outstanding.delete(id);
    if (cancelable.length === 0) return;
    this.#send?.(cancelable.map((id) => [1, CANCEL, "", { invocationId: id }, false, false]));
  }

  /** Takes results; late ones of cancelled calls are dropped. */
  settle(results: readonly Json[]): void {
    const outcomes = results
      .map(readOutcome)
      .filter((outcome) => outcome !== null)
      .filter((outcome) => this.#outstanding.delete(outcome.id));
    if (outcomes.length > 0) this.engine.functions.settle(outcomes);
  }

  #ask(calls: readonly FunctionCall[]): void {
    if (calls.length === 0) return;
    this.#send?.(calls.map((call) => [1, INVOKE, "", this.#message(call), false, false]));
  }

  /** `[invocationId, name, args, callerAddress, flags, parameterAddresses?]`. */
  #message(call: FunctionCall): Json {
    const hosted = this.#hosted.get(call.definition.id);
    const { areas } = this.engine;
    const flags =
      (call.definition.cancelable ? FLAG_CANCELABLE : 0) |
      (call.definition.acceptsErrors ? FLAG_ERRORS_ALLOWED : 0);
    const address = hosted?.requiresAddress
      ? areas.fullAddress({ ...call.caller, rows: 1, columns: 1 })
      : "";
    const message: Json[] = [call.id, call.definition.id, call.args.map(toWire), address, flags];
    if (hosted?.requiresParameterAddresses) {
      message.push(call.argumentAreas.map((area) => (area ? areas.fullAddress(area) : "")));
    }
    return message;
  }
}

type AnyArgument = Argument | readonly Argument[];

function toWire(argument: AnyArgument): Json {
  if (Array.isArray(argument)) return (argument as readonly AnyArgument[]).map(toWire);
  return scalarToWire(argument as ScalarArgument);
}

function scalarToWire(argument: ScalarArgument): Json {
  return typeof argument === "object" && argument !== null
    ? { type: "CustomFunctionError", code: argument.error }
    : argument;
}
