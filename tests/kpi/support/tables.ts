import {
  ACTIVITY_COLUMNS,
  isRefusal,
  issues,
  KPI_COLUMNS,
  MEMBER_COLUMNS,
  MEMBER_ROW_COLUMNS,
  serialFromText,
  standingOf,
} from "../../../src/kpi";
import type { Grid, Refusal, SerialDate, Standing, TableArgument } from "../../../src/kpi";

type Cells<Columns extends readonly string[]> = Partial<Record<Columns[number], unknown>>;
export type KpiCells = Cells<typeof KPI_COLUMNS>;
export type MemberCells = Cells<typeof MEMBER_COLUMNS>;
export type StatementCells = Cells<typeof MEMBER_ROW_COLUMNS>;
export type ActivityCells = Cells<typeof ACTIVITY_COLUMNS>;

/** What Excel passes for an error cell. */
export const ERROR = { code: "#REF!", message: "" };

/** A serial day from text yyyy-mm-dd. */
export function day(text: string): SerialDate {
  const date = serialFromText(text);
  if (date === null) throw new Error(`${text} is no day.`);
  return date;
}

function table<Columns extends readonly string[]>(
  columns: Columns,
  rows: readonly Cells<Columns>[],
): TableArgument {
  const line = (row: Cells<Columns>) => columns.map((column: Columns[number]) => row[column] ?? "");
  return [columns, ...rows.map(line)];
}

/** A plan; a row is, where it does not say else, a Members target of the 2018-2020 term. */
export function plan(...rows: readonly KpiCells[]): TableArgument {
  const usual = { Measure: "Members", Goal: 2, Timeframe: "June 2020" };
  const term = { Start: "2018-07-01", End: "2020-06-30" };
  return table(
    KPI_COLUMNS,
    rows.map((row) => ({ KPI: "10", ...usual, ...term, ...row })),
  );
}

export function roster(...rows: readonly (MemberCells | string)[]): TableArgument {
  return table(
    MEMBER_COLUMNS,
    rows.map((row) => (typeof row === "string" ? { Member: row } : row)),
  );
}

/** A member log; a row is, where it does not say else, a Yes on KPI 10. */
export function memberLog(...rows: readonly StatementCells[]): TableArgument {
  return table(
    MEMBER_ROW_COLUMNS,
    rows.map((row) => ({ KPI: "10", Status: "Yes", ...row })),
  );
}

/** An activity log; a row is, where it does not say else, of KPI 8. */
export function activityLog(...rows: readonly ActivityCells[]): TableArgument {
  return table(
    ACTIVITY_COLUMNS,
    rows.map((row) => ({ KPI: "8", ...row })),
  );
}

/** Ten Members: M0 to M9. */
export const TEN = roster(...Array.from({ length: 10 }, (_, index) => `M${index}`));

interface Asked {
  readonly kpi?: unknown;
  readonly plan?: TableArgument;
  readonly rows?: TableArgument;
  readonly roster?: TableArgument | null;
  readonly asOf?: string;
}

/** KPISTATUS and its relatives, of KPI 10 as of 31 March 2019 where nothing else is said. */
export function ask({ asOf = "2019-03-31", ...asked }: Asked): Standing | Refusal {
  const usual = { kpi: "10", plan: plan({}), rows: memberLog(), roster: TEN };
  return standingOf({ ...usual, ...asked, asOf: day(asOf) });
}

/** The same, where it is no mistake. */
export function stand(asked: Asked): Standing {
  const answer = ask(asked);
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

export function refusal(answer: unknown): Refusal {
  if (!isRefusal(answer)) throw new Error("This should have been refused.");
  return answer;
}

export function grid(answer: Grid | Refusal): Grid {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

interface Books {
  readonly plan?: TableArgument;
  readonly memberLog?: TableArgument;
  readonly activityLog?: TableArgument;
  readonly roster?: TableArgument;
  readonly asOf?: string;
}

/** What KPISCOREBOARD and its relatives take; empty logs and ten Members where nothing else is said. */
export function books({ asOf = "2019-03-31", ...tables }: Books) {
  const empty = { plan: plan({}), memberLog: memberLog(), activityLog: activityLog(), roster: TEN };
  return { ...empty, ...tables, asOf: day(asOf) };
}

/** KPIISSUES without its header, as "MemberRows 3: what is wrong". */
export function problems(tables: Books): string[] {
  const answer = grid(issues(books(tables)));
  if (answer.length === 1) return [];
  return answer.slice(1).map(([name, row, problem]) => `${name} ${row}: ${problem}`);
}
