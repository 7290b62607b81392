import type { Rectangle } from "../addresses";
import { readText, readValues } from "../cells/read";
import type { Context } from "../context";
import type { Area, FilterCriteria, SheetId } from "../contract";
import { PROPERTIES } from "../formats/properties";
import { styleReader } from "../formats/styles";
import { lastRow } from "../geometry";
import { partOf } from "../tables/parts";
import { filterTest, type FilteredCell } from "./matching";

/** A filter's rows and, by column, what it asks. */
interface Filtering {
  readonly body: Rectangle;
  readonly criteria: readonly (FilterCriteria | null)[];
}

/** Hides the rows that the sheet's filters keep out, and shows all others that they hid before. */
export function applyFilters(context: Context, sheet: SheetId): void {
  const { extras, book } = context;
  const hidden = new Set<number>();
  for (const filtering of filteringsOf(context, sheet)) {
    for (const row of rowsKeptOut(context, sheet, filtering)) hidden.add(row);
  }
  const filteredRows = [...hidden].sort((a, b) => a - b);
  extras.updateSheet(sheet, { filteredRows });
  book.markStale(filteringsOf(context, sheet).map(({ body }) => ({ sheet, ...body })));
}

function filteringsOf({ extras }: Context, sheet: SheetId): Filtering[] {
  const tables = extras.get().tables.flatMap((table) => {
    const body = table.sheet === sheet ? partOf(table, "Data") : null;
    return body ? [{ body, criteria: table.columns.map((column) => column.filter) }] : [];
  });
  const own = extras.sheet(sheet).filter;
  if (!own) return tables;
  const body = { ...own.area, row: own.area.row + 1, rows: own.area.rows - 1 };
  return [...tables, { body, criteria: own.criteria }];
}

function rowsKeptOut(context: Context, sheet: SheetId, { body, criteria }: Filtering): number[] {
  const tests = criteria.flatMap((criterion, index) => {
    if (!criterion || body.rows < 1) return [];
    const column = readColumn(context, { sheet, ...body, column: body.column + index, columns: 1 });
    const test = filterTest(criterion, column, todaySerial());
    return [column.map(test)];
  });
  const rows: number[] = [];
  for (let row = body.row; row <= lastRow(body); row += 1) {
    if (tests.some((passed) => !passed[row - body.row])) rows.push(row);
  }
  return rows;
}

function readColumn({ book }: Context, area: Area): FilteredCell[] {
  const texts = readText(book, area);
  const style = styleReader(book, area.sheet);
  return readValues(book, area).map(([value = ""], index) => {
    const look = style(area.row + index, area.column);
    return {
      value,
      text: texts[index]?.[0] ?? "",
      fillColor: PROPERTIES.fillColor.read(look),
      fontColor: PROPERTIES.fontColor.read(look),
    };
  });
}

/** The grid is where the clock belongs: filters by "today" mean the day one looks at them. */
function todaySerial(): number {
  const now = new Date();
  return (
    Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) + 25_569
  );
}
