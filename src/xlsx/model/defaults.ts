import type { PrintSetup } from "./print";
import type { Sheet } from "./sheets";
import type { Alignment, Borders, CellStyle, DifferentialStyle, Fill, Font } from "./styles";
import type { DocumentProperties, Workbook } from "./workbook";

const FONT: Font = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: "none",
  position: "baseline",
  color: null,
};

const BORDERS: Borders = {
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonal: null,
  diagonalUp: false,
  diagonalDown: false,
};

const ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  readingOrder: "context",
};

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  font: FONT,
  fill: null,
  borders: BORDERS,
  alignment: ALIGNMENT,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<Font>;
  readonly fill?: Fill | null;
  readonly borders?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** A complete style that differs from `base` in what is given. Use one object for like cells. */
export const cellStyle = (patch: StylePatch, base: CellStyle = DEFAULT_STYLE): CellStyle => ({
  ...base,
  ...patch,
  font: { ...base.font, ...patch.font },
  borders: { ...base.borders, ...patch.borders },
  alignment: { ...base.alignment, ...patch.alignment },
});

const UNCHANGED: DifferentialStyle = {
  numberFormat: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
};

export const differentialStyle = (patch: Partial<DifferentialStyle>): DifferentialStyle => ({
  ...UNCHANGED,
  ...patch,
});

export const DEFAULT_PRINT: PrintSetup = {
  orientation: "portrait",
  paperSize: null,
  scale: 100,
  fit: null,
  area: [],
  titleRows: null,
  titleColumns: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
  centerVertically: false,
  gridlines: false,
  headings: false,
  blackAndWhite: false,
  draft: false,
  order: "downThenOver",
  firstPageNumber: null,
  pages: { header: "", footer: "" },
  firstPage: null,
  evenPages: null,
  rowBreaks: [],
  columnBreaks: [],
};

const EMPTY_SHEET: Omit<Sheet, "name"> = {
  visibility: "visible",
  tabColor: null,
  rows: [],
  columns: [],
  defaultRowHeight: null,
  defaultColumnWidth: null,
  merges: [],
  tables: [],
  names: [],
  autoFilter: null,
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  notes: [],
  protection: null,
  view: {
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    headings: true,
    rightToLeft: false,
    zoom: 100,
    activeCell: { row: 0, column: 0 },
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  },
  print: DEFAULT_PRINT,
};

/** A blank sheet as Excel makes it, except for what is given. */
export const newSheet = (name: string, parts: Partial<Omit<Sheet, "name">> = {}): Sheet => ({
  name,
  ...EMPTY_SHEET,
  ...parts,
});

const NO_PROPERTIES: DocumentProperties = {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  lastAuthor: "",
  revision: null,
  created: null,
  modified: null,
};

export const documentProperties = (
  given: Partial<DocumentProperties> = {},
): DocumentProperties => ({ ...NO_PROPERTIES, ...given });

/** A book of these sheets, the first visible one on top. */
export const newWorkbook = (
  sheets: readonly Sheet[],
  parts: Partial<Omit<Workbook, "sheets">> = {},
): Workbook => ({
  sheets,
  activeSheet: Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  ),
  names: [],
  defaultStyle: DEFAULT_STYLE,
  calculation: "automatic",
  properties: NO_PROPERTIES,
  customProperties: [],
  xmlParts: [],
  ...parts,
});
