import type { Area, Engine } from "../engine/contract";
import type { HostOptions } from "./options";
import type { Json } from "./protocol/wire";

/** What every object of the model reaches: the spreadsheet and the host's own services. */
export interface Book {
  readonly engine: Engine;
  readonly options: HostOptions;
  readonly references: RangeKeeper;
  readonly events: EventSwitch;
  readonly functions: FunctionResults;
  readonly pane: PaneControl;
}

/**
 * The cells behind a Range or a RangeAreas. They follow inserts and deletes, as Excel's do, for as
 * long as the request runs or the add-in keeps a reference (docs/host-protocol.md §3).
 */
export interface RangeTarget {
  readonly book: Book;
  /** @throws HostError InvalidReference when all of its cells were deleted. */
  readonly areas: readonly Area[];
  /** The first area; a Range has no other. */
  readonly area: Area;
  /** Null while no reference is kept. */
  readonly referenceId: string | null;
}

/** Makes ranges and keeps those that an add-in wants kept. */
export interface RangeKeeper {
  range(book: Book, areas: readonly Area[]): RangeTarget;
  keep(kind: "Range" | "RangeAreas" | "WorkbookRangeAreas", target: RangeTarget): void;
  remove(referenceId: string): void;
  removeAll(): void;
  readonly count: number;
  /** Remembers where an event happened; gives the id that its payload carries. */
  rememberEvent(book: Book, area: Area): string;
  /** Null for an event long past, or when the cells are gone. */
  areaOfEvent(id: string): Area | null;
}

export interface EventSwitch {
  /** `context.runtime.enableEvents`. */
  enabled: boolean;
  settingsChanged(): void;
}

export interface FunctionResults {
  /** Takes the results of custom functions, as the add-in's runtime sends them. */
  settle(results: readonly Json[]): void;
}

export interface PaneControl {
  /** What `setStartupBehavior` last said; for this visit only. */
  startState: "Background" | "Inactive";
  /** The add-in asks to be shown or hidden. */
  show(visible: boolean): void;
  /** The function runtime says that it can be asked. */
  functionsReady(): void;
}
