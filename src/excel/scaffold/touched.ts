import type { Cell, SheetBlueprint } from "../../workbook";
import type { Deed } from "../record/record";
import { gridOf, place } from "../steps/cells";
import type { FoundGrid } from "../survey/survey";
import type { Look } from "./look";

type Grid = readonly (readonly (Cell | boolean)[])[];

const same = (one: Cell | boolean | undefined, other: Cell | boolean | undefined): boolean =>
  String(one ?? "") === String(other ?? "");

/** Whether a table holds anything but what it began with. */
export const tableIsTouched = (wanted: Grid, found: FoundGrid): boolean =>
  wanted.length !== found.length ||
  wanted.some((row, down) =>
    Array.from({ length: Math.max(row.length, found[down]?.length ?? 0) }).some(
      (_, right) => !same(row[right], found[down]?.[right]),
    ),
  );

/** The cells that a sheet without a table fills by itself, results included. */
const ownAreas = ({ blocks, formulas, spills }: SheetBlueprint) =>
  [
    ...blocks.map(({ address }) => address),
    ...formulas.map(({ cell }) => cell),
    ...spills.map(({ room }) => room),
  ].map(place);

/** Whether anything stands outside the cells that are the sheet's own. `found` begins at A1. */
export const sheetIsTouched = (sheet: SheetBlueprint, found: FoundGrid): boolean => {
  const areas = ownAreas(sheet);
  return found.some((row, down) =>
    row.some(
      (cell, right) =>
        cell !== "" &&
        !areas.some(
          (area) =>
            down >= area.row &&
            down < area.row + area.rows &&
            right >= area.column &&
            right < area.column + area.columns,
        ),
    ),
  );
};

/** Which of the sheets that undo would take away hold what somebody has entered since. */
export const readTouched = async (
  context: Excel.RequestContext,
  { blueprint, recognition, details }: Look,
  deeds: readonly Deed[],
): Promise<readonly string[]> => {
  const going = blueprint.sheets.filter(({ key }) =>
    deeds.some((deed) => deed.did === "sheet" && deed.key === key),
  );
  const readings = going.flatMap((sheet) => {
    const found = sheet.table === null ? undefined : recognition.tables[sheet.table.key];
    if (sheet.table === null || found?.state !== "ours") return [];
    const range = context.workbook.tables.getItem(found.table.name).getRange();
    range.load("formulas");
    return [{ sheet, table: sheet.table, range }];
  });
  await context.sync();
  const tables = readings.filter(({ table, range }) =>
    tableIsTouched(gridOf(table), range.formulas as FoundGrid),
  );
  const others = going.filter(
    (sheet) => sheet.table === null && sheetIsTouched(sheet, details[sheet.key]?.cells ?? []),
  );
  return [...tables.map(({ sheet }) => sheet), ...others].map(({ name }) => name);
};
