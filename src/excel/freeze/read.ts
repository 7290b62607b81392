import { asOfFrom, isRefusal, serial, type BoardQuestion, type SerialDate } from "../../kpi";
import type { NameKey, Naming } from "../../workbook";
import { rectangleOf } from "../a1";
import { BookProblem } from "../errors";
import type { Progress } from "../scaffold/scaffold";
import { requestsFor } from "../slices";

/** What the board of the book adds up, with what the book says of itself. */
export interface BoardSource {
  readonly plan: string;
  readonly term: { readonly start: SerialDate; readonly end: SerialDate } | null;
  readonly question: BoardQuestion;
}

const TABLES = ["plan", "memberLog", "activityLog", "roster"] as const;
type TableName = (typeof TABLES)[number];

/** A cell as the functions get it: an error is an object, never text (docs/kpi-rules.md 1.4). */
type RawCell = string | number | boolean | { readonly error: string };

const rawCell = (value: unknown, type: unknown): RawCell =>
  type === "Error" ? { error: String(value) } : (value as RawCell);

const rawRows = ({ values, valueTypes }: Excel.Range): RawCell[][] =>
  values.map((row: readonly unknown[], down) =>
    row.map((value, right) => rawCell(value, valueTypes[down]?.[right])),
  );

const rangeOf = ({ workbook }: Excel.RequestContext, { names }: Naming, key: NameKey) =>
  workbook.names.getItem(names[key]).getRange();

/** Single cells that names stand for, and the title above them. */
const readCells = async (context: Excel.RequestContext, naming: Naming) => {
  const asOf = rangeOf(context, naming, "asOf");
  const start = rangeOf(context, naming, "termStart");
  const end = rangeOf(context, naming, "termEnd");
  const title = asOf.worksheet.getRange("A1");
  const tables = TABLES.map((key) => ({ key, range: rangeOf(context, naming, key) }));
  for (const range of [asOf, start, end, title]) range.load("values");
  for (const { range } of tables) range.load("address");
  await context.sync();
  const of = ({ values }: Excel.Range): unknown => values[0]?.[0];
  return {
    asOf: of(asOf),
    start: of(start),
    end: of(end),
    title: String(of(title) ?? "").trim(),
    tables: tables.flatMap(({ key, range }) => {
      const area = rectangleOf(range.address);
      return area === undefined ? [] : [{ key, sheet: range.worksheet, area }];
    }),
  };
};

type TablePart = Awaited<ReturnType<typeof readCells>>["tables"][number];

const readParts = async (context: Excel.RequestContext, parts: readonly TablePart[]) => {
  const ranges = parts.map(({ key, sheet, area }) => {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("values,valueTypes");
    return { key, range };
  });
  await context.sync();
  return ranges.map(({ key, range }) => ({ key, rows: rawRows(range) }));
};

const termOf = (start: unknown, end: unknown): BoardSource["term"] => {
  const [from, to] = [start, end].map((cell) => (typeof cell === "number" ? serial(cell) : null));
  return from && to ? { start: from, end: to } : null;
};

const dayIn = (cell: unknown, { names }: Naming): SerialDate => {
  const day = asOfFrom(cell);
  if (!isRefusal(day)) return day;
  throw new BookProblem(day.message, `Enter a date in the cell that is called ${names.asOf}.`);
};

const UNTITLED = "Strategic action plan";

/**
 * Reads what the names of the book stand for: the very arguments of its KPISCOREBOARD. Two round
 * trips; large tables take more, and `onProgress` hears of each.
 * @throws BookProblem where the as-of cell holds no date
 */
export const readBoardSource = (
  naming: Naming,
  onProgress: (progress: Progress) => void,
): Promise<BoardSource> =>
  Excel.run(async (context) => {
    const { asOf, start, end, title, tables } = await readCells(context, naming);
    const day = dayIn(asOf, naming);
    const rows: Record<TableName, RawCell[][]> = {
      plan: [],
      memberLog: [],
      activityLog: [],
      roster: [],
    };
    const requests = requestsFor(tables);
    for (const [done, parts] of requests.entries()) {
      onProgress({ done, of: requests.length, doing: "Reading the tables" });
      for (const part of await readParts(context, parts)) rows[part.key].push(...part.rows);
    }
    return {
      plan: title || UNTITLED,
      term: termOf(start, end),
      question: { ...rows, asOf: day },
    };
  });
