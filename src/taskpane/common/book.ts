import { createContext, useContext } from "react";
import type { SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import type { FrozenFile } from "../freeze/make";
import type {
  BoardReading,
  BookState,
  ExampleState,
  Progress,
  RepairResult,
  ScaffoldOptions,
  ScaffoldResult,
  UndoResult,
} from "../../excel";

/** All that the screens ask of the workbook. */
export interface Book {
  inspect(chosen?: Naming): Promise<BookState>;
  scaffold(
    options: ScaffoldOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<ScaffoldResult>;
  undo(evenIfTouched: boolean): Promise<UndoResult>;
  readBoard(naming: Naming): Promise<BoardReading>;
  /** Calls `look` after changes, until the returned function is called. */
  watchBoard(naming: Naming, look: () => void): () => void;
  selectKpi(naming: Naming, code: string): Promise<void>;
  setAsOf(naming: Naming, day: SerialDate): Promise<void>;
  recalculate(): Promise<void>;
  /** Enters formulas of ours again that show #NAME?. */
  repairFormulas(onProgress: (progress: Progress) => void): Promise<RepairResult>;
  /** The board as a workbook of values. */
  freeze(naming: Naming, onProgress: (progress: Progress) => void): Promise<FrozenFile>;
  /** Opens the bytes of an .xlsx file as a new workbook. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  exampleState(naming: Naming): Promise<ExampleState>;
  fillExample(naming: Naming): Promise<void>;
  removeExample(naming: Naming): Promise<void>;
  today(): SerialDate;
  /** What the plan to be scaffolded is, for its screen's first lines. */
  readonly plan: PlanFacts;
}

export interface PlanFacts {
  readonly name: string;
  readonly pillars: number;
  readonly actions: number;
  readonly kpis: number;
  readonly members: number;
  /** The date for which the fictional example tells how things stand. */
  readonly exampleAsOf: SerialDate;
}

export const BookContext = createContext<Book | undefined>(undefined);

/** The workbook behind the pane. */
export const useBook = (): Book => {
  const book = useContext(BookContext);
  if (book === undefined) throw new Error("useBook needs a BookContext around it.");
  return book;
};
