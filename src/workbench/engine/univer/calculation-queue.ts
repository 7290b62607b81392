import type { ICommandInfo, IExecutionOptions, Injector, IUnitRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type {
  IFormulaDirtyData,
  ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { BehaviorSubject } from "rxjs";

/** Mutations of looks arrive as cell values too; they make no formula stale. */
const LOOKS_ONLY = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

type Dirt = Partial<IFormulaDirtyData>;

/**
 * Decides when formulas are calculated. It takes the place of Univer's own trigger, which knows
 * neither manual calculation nor batches, and waits a tenth of a second before each run.
 */
export class CalculationQueue {
  /** Univer's formula bar shows this; runs are too short to show. */
  readonly progress$ = new BehaviorSubject({ done: 0, count: 0 });
  /** Called after each run, before the next one starts. */
  afterRun: () => void = () => undefined;

  private readonly commands: ICommandService;
  private readonly dirt: Dirt[] = [];
  private automatic = true;
  /** A run was asked for, whatever the mode. */
  private asked = false;
  private held = 0;
  private scheduled: ReturnType<typeof setTimeout> | null = null;
  private running = false;
  private stopped = false;

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted((command, options) => this.observe(command, options));
    // Formulas outside cells (conditional formats, validation) are held back until this is said.
    injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  }

  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 });
  }

  dispose(): void {
    this.stopped = true;
    if (this.scheduled) clearTimeout(this.scheduled);
    this.progress$.complete();
  }

  setAutomatic(automatic: boolean): void {
    this.automatic = automatic;
    this.schedule();
  }

  isRunning(): boolean {
    return this.running || this.scheduled !== null;
  }

  hasDirt(): boolean {
    return this.dirt.length > 0;
  }

  /** Another book was opened: its saved results stand, and the former one's are wanted no more. */
  forget(): void {
    this.dirt.length = 0;
    this.asked = false;
    if (this.scheduled) clearTimeout(this.scheduled);
    this.scheduled = null;
  }

  /** Keeps runs from starting until `release`; they nest. */
  hold(): void {
    this.held += 1;
  }

  release(): void {
    this.held -= 1;
    this.schedule();
  }

  markRanges(ranges: readonly IUnitRange[]): void {
    if (ranges.length > 0) this.add({ dirtyRanges: [...ranges] });
  }

  /** Starts a run whatever the mode. */
  calculate(everything: boolean): void {
    this.dirt.push(everything ? { forceCalculation: true } : {});
    this.asked = true;
    this.schedule();
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } =
        command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.finish();
      return;
    }
    const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? "";
    if (options?.["fromFormula"] === true || LOOKS_ONLY.has(trigger)) return;
    const conversion = this.injector.get(IActiveDirtyManagerService).get(command.id);
    if (conversion) this.add(conversion.getDirtyData(command));
  }

  private add(dirt: Dirt): void {
    this.dirt.push(dirt);
    this.schedule();
  }

  private schedule(): void {
    const due = this.dirt.length > 0 && (this.automatic || this.asked);
    if (!due || this.stopped || this.scheduled || this.running || this.held > 0) return;
    this.scheduled = setTimeout(() => this.run());
  }

  private run(): void {
    this.scheduled = null;
    if (this.running || this.dirt.length === 0) return;
    this.running = true;
    this.asked = false;
    const rowData = this.injector.get(FormulaDataModel).getHiddenRowsFiltered();
    const dirt = { ...mergeDirt(this.dirt.splice(0)), maxIteration: 1, rowData };
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirt, {
      onlyLocal: true,
    });
  }

  private finish(): void {
    if (!this.running || this.stopped) return;
    this.running = false;
    this.afterRun();
    this.schedule();
  }
}

const NESTED = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "clearDependencyTreeCache",
] as const;
const DEEPLY_NESTED = ["dirtyUnitFeatureMap", "dirtyUnitOtherFormulaMap"] as const;

type Nested = Record<string, Record<string, unknown> | null | undefined>;

function mergeDirt(all: readonly Dirt[]): IFormulaDirtyData {
  const merged: Record<string, unknown> = {
    forceCalculation: all.some((dirt) => dirt.forceCalculation),
    dirtyRanges: distinct(all.flatMap((dirt) => dirt.dirtyRanges ?? [])),
  };
  for (const key of NESTED) merged[key] = mergeNested(all.map((dirt) => dirt[key] as Nested));
  for (const key of DEEPLY_NESTED) {
    merged[key] = mergeNested(
      all.map((dirt) => dirt[key] as Nested),
      (a, b) => mergeNested([a as Nested, b as Nested]),
    );
  }
  return merged as unknown as IFormulaDirtyData;
}

function mergeNested(
  maps: readonly (Nested | undefined)[],
  combine: (a: unknown, b: unknown) => unknown = (_, b) => b,
): Nested {
  const merged: Nested = {};
  for (const map of maps) {
    for (const [unit, entries] of Object.entries(map ?? {})) {
      const target = (merged[unit] ??= {});
      for (const [key, value] of Object.entries(entries ?? {})) {
        target[key] = key in target ? combine(target[key], value) : value;
      }
    }
  }
  return merged;
}

function distinct(ranges: readonly IUnitRange[]): IUnitRange[] {
  const keyed = new Map(
    ranges.map((entry) => {
      const { startRow, startColumn, endRow, endColumn } = entry.range;
      return [
        [entry.unitId, entry.sheetId, startRow, startColumn, endRow, endColumn].join(),
        entry,
      ];
    }),
  );
  return [...keyed.values()];
}
