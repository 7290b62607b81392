import { BooleanNumber, generateRandomId, type IWorksheetData } from "@univerjs/core";
import { SHEET_COLUMNS, SHEET_ROWS } from "./contract";

/** The grid starts small and grows as it fills: Univer handles every row of it at each turn. */
const FIRST_ROWS = 1000;
const FIRST_COLUMNS = 60;
const SPARE_ROWS = 500;
const SPARE_COLUMNS = 20;

/** Excel's defaults at 96 dpi: 64 pixels wide, 20 high. */
const STANDARD_WIDTH = 64;
const STANDARD_HEIGHT = 20;

export function newSheetData(name: string, id: string = generateRandomId(12)): IWorksheetData {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: FIRST_ROWS,
    columnCount: FIRST_COLUMNS,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: STANDARD_WIDTH,
    defaultRowHeight: STANDARD_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** How large the grid must be to hold so many rows or columns with room to go on. */
export const grownRows = (needed: number): number => Math.min(needed + SPARE_ROWS, SHEET_ROWS);
export const grownColumns = (needed: number): number =>
  Math.min(needed + SPARE_COLUMNS, SHEET_COLUMNS);
