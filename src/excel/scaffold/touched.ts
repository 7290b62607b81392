import { SCOREBOARD_CELLS, type Cell, type SheetBlueprint } from "../../workbook";
import type { Deed } from "../record/record";
import { cellAt, gridOf, holdsFormula, place, singly } from "../steps/cells";
import { isBlank } from "../survey/fingerprint";
import { sameHeader, type FoundGrid } from "../survey/survey";
import type { Look } from "./look";

type Grid = readonly (readonly (Cell | boolean)[])[];

/** The apostrophe that keeps a text from being read as a formula may come along; it is no part of it. */
const textOf = (cell: Cell | boolean | undefined): string => String(cell ?? "").replace(/^'/, "");

const same = (one: Cell | boolean | undefined, other: Cell | boolean | undefined): boolean =>
  textOf(one) === textOf(other);

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

/** What a sheet without a table began with. The as-of date is that of the day on which it was made. */
const constantsOf = ({ key, blocks }: SheetBlueprint, asOf: number | undefined) =>
  blocks
    .flatMap(({ address, cells }) => singly(cells, address))
    .map(({ address, cells }) => {
      const isAsOf = key === "scoreboard" && address === SCOREBOARD_CELLS.asOf;
      return { ...place(address), cell: (isAsOf ? asOf : undefined) ?? cells[0]?.[0] };
    });

/**
 * Whether anything stands outside the cells that are the sheet's own, or something else in those that
 * it began with. `found` begins at A1; `asOf` is the date that Scaffold gave the book, where that is known.
 */
export const sheetIsTouched = (
  sheet: SheetBlueprint,
  found: FoundGrid,
  asOf: number | undefined,
): boolean => {
  const changed = constantsOf(sheet, asOf).some(({ row, column, cell }) => {
    const there = cellAt(found, row, column);
    return there !== "" && !same(cell, there);
  });
  if (changed) return true;
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

/** What a cell of a sheet without a table began with, where it was ours to fill. */
const contentOf = (sheet: SheetBlueprint, address: string): Cell | undefined => {
  const formula = [...sheet.formulas, ...sheet.spills].find(({ cell }) => cell === address);
  if (formula !== undefined) return formula.formula;
  return sheet.blocks
    .flatMap(({ cells, address: at }) => singly(cells, at))
    .find((one) => one.address === address)?.cells[0]?.[0];
};

/** Whether a cell that was put back holds something else now: undo would empty it. */
const cellIsTouched = (sheet: SheetBlueprint, address: string, found: FoundGrid): boolean => {
  const wanted = contentOf(sheet, address);
  const { row, column } = place(address);
  const cell = cellAt(found, row, column);
  if (wanted === undefined || cell === "" || same(wanted, cell)) return false;
  return !(typeof wanted === "string" && holdsFormula([[cell]], wanted));
};

interface Reading {
  readonly sheet: SheetBlueprint;
  readonly range: Excel.Range;
  readonly isTouched: (found: FoundGrid) => boolean;
}

/** Tables and columns that would go, to be read by the next sync. */
const readingsOf = (
  { workbook }: Excel.RequestContext,
  { blueprint, recognition }: Look,
  deeds: readonly Deed[],
): readonly Reading[] =>
  blueprint.sheets.flatMap((sheet): readonly Reading[] => {
    const { table } = sheet;
    const found = table === null ? undefined : recognition.tables[table.key];
    if (table === null || found?.state !== "ours") return [];
    const there = workbook.tables.getItem(found.table.name);
    const goes = deeds.some(
      (deed) =>
        deed.key === sheet.key &&
        (deed.did === "sheet" || (deed.did === "table" && deed.cells === "ours")),
    );
    if (goes) {
      const isTouched = (cells: FoundGrid) => tableIsTouched(gridOf(table), cells);
      return [{ sheet, range: there.getRange(), isTouched }];
    }
    const headers = deeds.flatMap((deed) =>
      deed.did === "column" && deed.key === table.key ? [deed.header] : [],
    );
    return headers
      .filter((header) => found.table.headers.some((other) => sameHeader(other, header)))
      .map((header) => {
        const range = there.columns.getItem(header).getDataBodyRange();
        // A column that was put back began empty.
        return { sheet, range, isTouched: (cells: FoundGrid) => !isBlank(cells) };
      });
  });

/** Which sheets hold, in what undo would take away, something that has been entered since. */
export const readTouched = async (
  context: Excel.RequestContext,
  look: Look,
  deeds: readonly Deed[],
): Promise<readonly string[]> => {
  const { blueprint, details, record } = look;
  const readings = readingsOf(context, look, deeds);
  for (const { range } of readings) range.load("formulas");
  await context.sync();
  const tables = readings
    .filter(({ range, isTouched }) => isTouched(range.formulas as FoundGrid))
    .map(({ sheet }) => sheet);
  const others = blueprint.sheets.filter((sheet) => {
    if (sheet.table !== null) return false;
    const cells = details[sheet.key]?.cells ?? [];
    return deeds.some(
      (deed) =>
        deed.key === sheet.key &&
        ((deed.did === "sheet" && sheetIsTouched(sheet, cells, record?.asOf)) ||
          ((deed.did === "cell" || deed.did === "formula") &&
            cellIsTouched(sheet, deed.address, cells))),
    );
  });
  return [...new Set([...tables, ...others])].map(({ name }) => name);
};
