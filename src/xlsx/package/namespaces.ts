/** Prefixes that this folder's code uses, and both spellings of each namespace: usual and strict. */
const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

export const NS = {
  main: `${TRANSITIONAL}/spreadsheetml/2006/main`,
  r: `${TRANSITIONAL}/officeDocument/2006/relationships`,
  relationships: `${TRANSITIONAL}/package/2006/relationships`,
  contentTypes: `${TRANSITIONAL}/package/2006/content-types`,
  core: `${TRANSITIONAL}/package/2006/metadata/core-properties`,
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  extended: `${TRANSITIONAL}/officeDocument/2006/extended-properties`,
  custom: `${TRANSITIONAL}/officeDocument/2006/custom-properties`,
  variants: `${TRANSITIONAL}/officeDocument/2006/docPropsVTypes`,
  customXml: `${TRANSITIONAL}/officeDocument/2006/customXml`,
  drawing: `${TRANSITIONAL}/drawingml/2006/main`,
  spreadsheetDrawing: `${TRANSITIONAL}/drawingml/2006/spreadsheetDrawing`,
  compatibility: `${TRANSITIONAL}/markup-compatibility/2006`,
  x14: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  xm: "http://schemas.microsoft.com/office/excel/2006/main",
  xml: "http://www.w3.org/XML/1998/namespace",
  dynamicArrays: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
} as const;

/** For the parser: whatever prefix a file uses, elements are read under these. */
export const READ_AS: Readonly<Record<string, string>> = {
  [NS.main]: "m",
  [`${STRICT}/spreadsheetml/main`]: "m",
  [NS.r]: "r",
  [`${STRICT}/officeDocument/relationships`]: "r",
  [NS.relationships]: "rel",
  [NS.core]: "cp",
  [NS.dc]: "dc",
  [NS.dcterms]: "dcterms",
  [NS.extended]: "ep",
  [`${STRICT}/officeDocument/extendedProperties`]: "ep",
  [NS.custom]: "cu",
  [`${STRICT}/officeDocument/customProperties`]: "cu",
  [NS.variants]: "vt",
  [`${STRICT}/officeDocument/docPropsVTypes`]: "vt",
  [NS.customXml]: "ds",
  [`${STRICT}/officeDocument/customXml`]: "ds",
  [NS.drawing]: "a",
  [`${STRICT}/drawingml/main`]: "a",
  [NS.spreadsheetDrawing]: "xdr",
  [`${STRICT}/drawingml/spreadsheetDrawing`]: "xdr",
  [NS.compatibility]: "mc",
  [NS.x14]: "x14",
  [NS.xm]: "xm",
  [NS.dynamicArrays]: "xda",
  [NS.xml]: "xml",
};
