const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts that are written; null where the file's ending says it. */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  strings: `${SPREADSHEET}.sharedStrings+xml`,
  metadata: `${SPREADSHEET}.sheetMetadata+xml`,
  table: `${SPREADSHEET}.table+xml`,
  notes: `${SPREADSHEET}.comments+xml`,
  noteShapes: null,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  xmlPart: null,
  xmlPartProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
export type PartKind = keyof typeof CONTENT_TYPES;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type RelationshipKind =
  | "officeDocument"
  | "core-properties"
  | "extended-properties"
  | "custom-properties"
  | "worksheet"
  | "styles"
  | "sharedStrings"
  | "sheetMetadata"
  | "table"
  | "comments"
  | "vmlDrawing"
  | "hyperlink"
  | "customXml"
  | "customXmlProps";

export const relationshipType = (kind: RelationshipKind): string =>
  kind === "core-properties"
    ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    : `${OFFICE}/${kind}`;
