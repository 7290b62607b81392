export interface CustomFunctionsScope {
  readonly CustomFunctions: typeof CustomFunctions;
  /** Runs a classic script in the same global scope. */
  run(code: string): void;
  /** What has been registered so far, by id. */
  associated(): Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

export function loadCustomFunctionsRuntime(): CustomFunctionsScope;
