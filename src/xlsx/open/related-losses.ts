import type { Package, Relationship } from "../package/relationships";
import type { LossKind, Losses } from "./losses";

/** Kinds of parts that this reader cannot keep, by the word that files call them. */
const LOST: ReadonlyMap<string, LossKind> = new Map([
  ["vbaProject", "macros"],
  ["externalLink", "externalLink"],
  ["connections", "connection"],
  ["xmlMaps", "connection"],
  ["powerPivotData", "connection"],
  ["origin", "signature"],
  ["webextensiontaskpanes", "addIn"],
  ["extensibility", "addIn"],
  ["pivotTable", "pivotTable"],
  ["slicer", "slicer"],
  ["timeline", "slicer"],
  ["oleObject", "object"],
  ["package", "object"],
  ["control", "control"],
  ["ctrlProp", "control"],
  ["queryTable", "query"],
  ["printerSettings", "printerSettings"],
  ["image", "background"],
]);

/**
 * What is read elsewhere, follows from what is read, or belongs to something that is counted
 * already.
 */
const KNOWN = new Set(
  `officeDocument core-properties extended-properties custom-properties thumbnail
  worksheet chartsheet dialogsheet xlMacrosheet xlIntlMacrosheet styles sharedStrings theme
  calcChain sheetMetadata customXml pivotCacheDefinition slicerCache timelineCache
  timelineCacheDefinition person rdRichValue rdRichValueStructure rdRichValueTypes
  rdRichValueWebImage richValueRel rdArray rdSupportingPropertyBag
  rdSupportingPropertyBagStructure richStyles
  table comments hyperlink vmlDrawing drawing threadedComment`
    .trim()
    .split(/\s+/),
);

/** Counts what parts point to and the model cannot keep. */
export function addRelatedLosses(
  relationships: readonly Relationship[],
  sheet: string | null,
  losses: Losses,
): void {
  for (const { type } of relationships)
    if (!KNOWN.has(type)) losses.add(LOST.get(type) ?? "other", sheet);
}

const SHAPES = ["xdr:sp", "xdr:cxnSp", "xdr:grpSp"];

/** Charts, pictures and shapes of a sheet. */
export async function addDrawingLosses(
  part: string,
  file: Package,
  sheet: string,
  losses: Losses,
): Promise<void> {
  const root = await file.tree(part);
  const charts = (await file.relationships(part)).filter(({ type }) => /^chart(?:Ex)?$/.test(type));
  const contents =
    root?.children.flatMap((anchor) => anchor.children.map(({ name }) => name)) ?? [];
  losses.add("chart", sheet, charts.length);
  losses.add("picture", sheet, contents.filter((name) => name === "xdr:pic").length);
  losses.add("shape", sheet, contents.filter((name) => SHAPES.includes(name)).length);
}

/** Conversations; each is in the notes too, as older programs see it. */
export async function addCommentLosses(
  part: string,
  file: Package,
  sheet: string,
  losses: Losses,
): Promise<void> {
  losses.add("comment", sheet, (await file.tree(part))?.children.length ?? 0);
}
