import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of the source document's tables, white space folded, nothing else changed. */
interface SourceRow {
  readonly pillar: string;
  readonly action: string;
  readonly reference: string;
  readonly kpi: string;
  readonly target: string;
  readonly timeframe: string;
}

export interface SourceTable {
  /** "2. Further develop partnerships with development partners". */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
}

const FIXTURES = join(__dirname, "..", "..", "fixtures");

export const readFixture = (file: string): string => readFileSync(join(FIXTURES, file), "utf8");

export const fold = (text: string): string => text.split(/\s+/u).filter(Boolean).join(" ");

/**
 * The tables of the plan's source text: a line that starts with a tab opens a cell, the lines below
 * it continue the cell, and a numbered line at the margin, right before the five column headings,
 * opens a table.
 */
export function readSourceTables(): readonly SourceTable[] {
  const lines = readFixture("strategic-action-plan-2018-2020.txt").split("\n");
  const tables: { heading: string; cells: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const table = tables.at(-1);
    if (/^\d\. /u.test(line) && lines[index + 1]?.startsWith("\tSpecific Actions")) {
      tables.push({ heading: fold(line), cells: [] });
    } else if (line.startsWith("\t")) {
      table?.cells.push(line);
    } else if (table !== undefined && table.cells.length > 0) {
      table.cells.push(`${table.cells.pop() ?? ""}\n${line}`);
    }
  }
  return tables.map(({ heading, cells }) => tableOf(heading, cells.map(fold)));
}

function tableOf(heading: string, cells: readonly string[]): SourceTable {
  const lines: string[][] = [];
  for (const [index, cell] of cells.entries()) {
    if (index % 5 === 0) lines.push([]);
    lines.at(-1)?.push(cell);
  }
  const [columns = [], ...rows] = lines;
  return { heading, columns, rows: rows.map((row) => rowOf(heading, row)) };
}

function rowOf(pillar: string, cells: readonly string[]): SourceRow {
  const [action, reference, kpi, target, timeframe, ...rest] = cells;
  if (timeframe === undefined || rest.length > 0) throw new Error(`Not five cells: ${cells}`);
  return { pillar, action: action!, reference: reference!, kpi: kpi!, target: target!, timeframe };
}
