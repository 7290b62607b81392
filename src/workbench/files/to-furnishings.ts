import type { ConditionalFormat, Range, Row, Sheet as FileSheet, Validation } from "../../xlsx";
import type { Engine, SheetId } from "../engine/contract";
import { toArea } from "./areas";
import { fromFileRule } from "./conditional-formats";
import type { Losses } from "./losses";
import { toPageLayout } from "./print";
import { toProtectionOptions } from "./protection";
import { isCut, reachOf, withinReach, type Reach } from "./reach";
import { attempt } from "./to-tables";
import { toValidationPatch } from "./validations";

/** Writes what lies on the cells of a sheet; its protection last, which would forbid the rest. */
export function furnish(engine: Engine, id: SheetId, sheet: FileSheet, losses: Losses): void {
  const reach = reachOf(sheet);
  const { name, view } = sheet;
  mergeCells(engine, id, sheet, reach, losses);
  if (sheet.autoFilter) {
    const area = toArea(id, sheet.autoFilter);
    if (!attempt(() => engine.filters.ofSheet(id).apply(area))) losses.add("autoFilter", name);
  }
  for (const one of sheet.validations) validate(engine, id, name, one, reach, losses);
  // Each one added takes the top priority.
  const formats = [...sheet.conditionalFormats].sort((a, b) => b.priority - a.priority);
  for (const one of formats) addFormat(engine, id, name, one, reach, losses);
  for (const { row, column, text, author } of sheet.notes) {
    engine.notes.add({ sheet: id, row, column }, text, author);
  }
  const panes = { rows: view.frozenRows, columns: view.frozenColumns };
  if (panes.rows > 0 || panes.columns > 0) engine.panes.freeze(id, panes);
  engine.pageLayouts.set(id, toPageLayout(sheet.print, id, name, losses));
  losses.add("link", name, sheet.hyperlinks.length);
  if (view.zoom !== 100) losses.add("zoom", name);
  if (view.rightToLeft) losses.add("rightToLeft", name);
  if (sheet.protection?.password) losses.add("password", name);
  if (sheet.protection) engine.protection.protect(id, toProtectionOptions(sheet.protection));
}

function mergeCells(
  engine: Engine,
  id: SheetId,
  { merges, name, rows }: FileSheet,
  reach: Reach,
  losses: Losses,
): void {
  const byIndex = new Map(merges.length === 0 ? [] : rows.map((row) => [row.index, row]));
  for (const merge of merges) {
    const held = !isCut([merge], withinReach([merge], reach));
    const done = held && attempt(() => engine.cells.merge(toArea(id, merge), false));
    if (done) losses.add("covered", name, coveredBy(merge, byIndex));
    else losses.add("merge", name);
  }
}

/** How many cells that hold something lie beneath the merged one: merging empties them. */
function coveredBy({ top, left, bottom, right }: Range, rows: ReadonlyMap<number, Row>): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) {
    const covered = rows.get(row)?.cells.filter(({ column, value, formula }) => {
      const first = row === top && column === left;
      return column >= left && column <= right && !first && (value !== null || formula !== null);
    });
    count += covered?.length ?? 0;
  }
  return count;
}

/** The areas within the grid; what lies beyond is listed. */
function areasOf(
  id: SheetId,
  name: string,
  ranges: readonly Range[],
  reach: Reach,
  losses: Losses,
) {
  const held = withinReach(ranges, reach);
  if (isCut(ranges, held)) losses.add("farRule", name);
  return held.map((range) => toArea(id, range));
}

function validate(
  engine: Engine,
  id: SheetId,
  name: string,
  validation: Validation,
  reach: Reach,
  losses: Losses,
): void {
  const areas = areasOf(id, name, validation.areas, reach, losses);
  if (areas.length === 0) return;
  const set = () => engine.stored.restoreValidation(areas, toValidationPatch(validation));
  if (!attempt(set)) losses.add("validation", name);
}

function addFormat(
  engine: Engine,
  id: SheetId,
  name: string,
  { areas: ranges, rule, stopIfTrue }: ConditionalFormat,
  reach: Reach,
  losses: Losses,
): void {
  const areas = areasOf(id, name, ranges, reach, losses);
  const [first] = areas;
  if (!first) return;
  const format = fromFileRule(rule);
  const done =
    format !== null &&
    attempt(() => {
      const added = engine.conditionalFormats.add(first, format);
      engine.conditionalFormats.set(added.id, { areas, stopIfTrue });
    });
  if (!done) losses.add("conditionalFormat", name);
}
