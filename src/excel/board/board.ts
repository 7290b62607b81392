import type { SerialDate, Status } from "../../kpi";

/** One line of the Scoreboard; null where it shows nothing. */
export interface BoardLine {
  readonly code: string;
  readonly pillar: string;
  /** The specific action behind the KPI, in the words of the plan; "" where the book does not tell. */
  readonly action: string;
  readonly indicator: string;
  readonly target: string;
  readonly measure: string;
  readonly actual: number | null;
  readonly goal: number | null;
  readonly attainment: number | null;
  readonly status: Status;
  readonly upTo: number | null;
  readonly atBest: Status | null;
  readonly nextDue: SerialDate | null;
  readonly explanation: string;
}

/** Why there is no board to show. */
export type NoBoard =
  /** No Scoreboard, or no KPISCOREBOARD on it. */
  | "absent"
  /** The functions have not answered yet. */
  | "calculating"
  /** #NAME?: the functions are not known to this Excel. */
  | "unknownFunctions"
  /** #SPILL!: something stands where the board wants to grow. */
  | "blocked"
  /** This Excel has no dynamic arrays: it shows one cell of the board. */
  | "noSpill"
  /** The board is an error. */
  | "error";

export type BoardReading = {
  /** Whether Excel recalculates only when told to: what the board shows may be old. */
  readonly manual: boolean;
  /** The as-of date; null where its cell holds no date, or where there is none. */
  readonly asOf: SerialDate | null;
} &
  /** The lines are in the plan's order. */
  (
    | { readonly state: "ready"; readonly lines: readonly BoardLine[] }
    | { readonly state: "none"; readonly why: NoBoard; readonly detail: string }
  );
