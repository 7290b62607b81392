import type { XmlNode } from "../guards/tree";
import type { LossKind, Losses } from "./losses";
import { booleanOf } from "./values";

/** Sections of a sheet that the model cannot keep. */
const LOST: ReadonlyMap<string, LossKind> = new Map([
  ["m:protectedRanges", "protectedRange"],
  ["m:scenarios", "scenario"],
  ["m:customSheetViews", "customView"],
  ["m:dataConsolidate", "other"],
  ["m:legacyDrawingHF", "headerPicture"],
]);

/** Extensions of newer Excel, by their ids. */
const SPARKLINES = "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}";
const READ_OR_COUNTED = [
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}", // conditional formats
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}", // validations
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}", // slicers
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}", // slicers of tables
  "{7E03D99C-DC04-49D9-9315-930204A7B6E9}", // timelines
];

/** Corners of codes that read like numbers are switched off again whenever a book is saved. */
const isOfCodes = ({ attributes }: XmlNode): boolean =>
  [...attributes.keys()].every((name) => name === "sqref" || name === "numberStoredAsText");

export function addSectionLosses(sheet: XmlNode, name: string, losses: Losses): void {
  for (const section of sheet.children) {
    const kind = LOST.get(section.name);
    if (kind) losses.add(kind, name);
  }
  for (const extension of sheet.list("m:extLst", "m:ext")) {
    const uri = extension.get("uri")?.toUpperCase() ?? "";
    if (uri === SPARKLINES) {
      const groups = extension.list("x14:sparklineGroups", "x14:sparklineGroup");
      losses.add("sparkline", name, groups.length);
    } else if (!READ_OR_COUNTED.includes(uri)) losses.add("other", name);
  }
  if (booleanOf(sheet.child("m:sheetFormatPr")?.get("zeroHeight"), false))
    losses.add("hiddenRest", name);
  if (sheet.child("m:sortState") ?? sheet.child("m:autoFilter")?.child("m:sortState"))
    losses.add("sorting", name);
  const ignored = sheet.list("m:ignoredErrors", "m:ignoredError");
  if (!ignored.every(isOfCodes)) losses.add("ignoredErrors", name);
  const filters = sheet.child("m:autoFilter")?.all("m:filterColumn") ?? [];
  if (filters.length > 0) losses.add("filterCriteria", name);
  if (sheet.list("m:cols", "m:col").some((column) => Number(column.get("outlineLevel") ?? 0) > 0))
    losses.add("outline", name);
}
