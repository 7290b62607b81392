import { rectangleOf, type Rectangle } from "../a1";
import { supports } from "../apis";
import { requestsFor } from "../slices";
import type { FoundGrid } from "../survey/survey";
import { brokenIn, repeatsIn, type BrokenCell } from "./broken";
import type { Reentry } from "./calls";

/** Tells which cells show an error without reading the others. */
const SPECIAL_CELLS_API = "1.9";
const SPILL_API = "1.12";
/** Objects that one request asks for. */
const OBJECTS_AT_ONCE = 1_000;

/** What is broken on a sheet. */
export interface BrokenSheet {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly BrokenCell[];
}

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly area: Rectangle;
}

const loadSheets = async (context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return worksheets.items;
};

type Look = { readonly used: Excel.Range } | { readonly errors: Excel.RangeAreas };

/** Asks where a sheet may show errors; Excel does not search a protected sheet for them. */
const lookAt = (sheet: Excel.Worksheet): Look => {
  if (sheet.protection.protected || !supports(SPECIAL_CELLS_API)) {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    return { used };
  }
  const errors = sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors");
  errors.load("areas/items/address");
  return { errors };
};

const seenIn = (look: Look): readonly string[] => {
  if ("used" in look) return look.used.isNullObject ? [] : [look.used.address];
  const { errors } = look;
  return errors.isNullObject ? [] : errors.areas.items.map(({ address }) => address);
};

const placesIn = async (
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Place[]> => {
  const looks = sheets.map((sheet) => ({ sheet, look: lookAt(sheet) }));
  await context.sync();
  return looks.flatMap(({ sheet, look }) =>
    seenIn(look).flatMap((address) => {
      const area = rectangleOf(address);
      return area === undefined ? [] : [{ sheet, area }];
    }),
  );
};

export const rangeAt = ({ sheet, area }: Place): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

const readPlaces = async (
  context: Excel.RequestContext,
  places: readonly Place[],
  reentry: Reentry,
): Promise<readonly BrokenSheet[]> => {
  const readings = places.map((place) => ({ ...place, range: rangeAt(place) }));
  for (const { range } of readings) range.load("formulas,values");
  await context.sync();
  return readings.map(({ sheet, area, range }) => ({
    sheet,
    cells: brokenIn(area, range.formulas as FoundGrid, range.values as FoundGrid, reentry),
  }));
};

/** Those of the cells into which another cell spills. */
const spilledAmong = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly BrokenCell[],
): Promise<readonly BrokenCell[]> => {
  const asked = cells.map((cell) => {
    const anchor = sheet.getCell(cell.row, cell.column).getSpillParentOrNullObject();
    anchor.load("rowIndex,columnIndex");
    return { cell, anchor };
  });
  await context.sync();
  return asked
    .filter(({ cell, anchor }) => !anchor.isNullObject && !isAt(anchor, cell))
    .map(({ cell }) => cell);
};

const isAt = ({ rowIndex, columnIndex }: Excel.Range, { row, column }: BrokenCell): boolean =>
  rowIndex === row && columnIndex === column;

const withoutSpilled = async (
  context: Excel.RequestContext,
  { sheet, cells }: BrokenSheet,
): Promise<readonly BrokenCell[]> => {
  if (!supports(SPILL_API)) return cells;
  const spilled = new Set<BrokenCell>();
  const repeats = repeatsIn(cells);
  for (let from = 0; from < repeats.length; from += OBJECTS_AT_ONCE) {
    const asked = repeats.slice(from, from + OBJECTS_AT_ONCE);
    for (const cell of await spilledAmong(context, sheet, asked)) spilled.add(cell);
  }
  return cells.filter((cell) => !spilled.has(cell));
};

/**
 * Every cell of the book whose formula calls one of our functions and shows #NAME?, by sheet. Three
 * round trips, more in a large book: `onRead` hears how many of them are done.
 */
export const findBroken = async (
  context: Excel.RequestContext,
  reentry: Reentry,
  onRead: (done: number, of: number) => void,
): Promise<readonly BrokenSheet[]> => {
  const sheets = await loadSheets(context);
  const requests = requestsFor(await placesIn(context, sheets));
  const found: BrokenSheet[] = [];
  for (const [done, places] of requests.entries()) {
    onRead(done, requests.length);
    found.push(...(await readPlaces(context, places, reentry)));
  }
  const broken: BrokenSheet[] = [];
  for (const sheet of sheets) {
    const cells = found.flatMap((one) => (one.sheet === sheet ? one.cells : []));
    if (cells.length === 0) continue;
    broken.push({ sheet, cells: await withoutSpilled(context, { sheet, cells }) });
  }
  return broken;
};
