import type { Area, Cells } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { countCells, isEntireColumn, isEntireRow, isUnbounded } from "./geometry";
import { cellInput, textInput } from "./matrix";
import { rangeActions } from "./range-actions";
import { rangeMoves } from "./range-moves";
import { rangeProperties } from "./range-properties";
import { rangeSearch } from "./range-search";
import type { RangeTarget } from "../book";
import { define, object, worksheet } from "./targets";

/** Cells' own properties: null for whole rows and columns, which are not to be written either. */
function cellProperty(
  read: (cells: Cells, area: Area) => Json,
  write?: (cells: Cells, area: Area, value: Arguments) => void,
): Property<RangeTarget> {
  const get = ({ book, area }: RangeTarget): Json =>
    isUnbounded(area) ? null : read(book.engine.cells, area);
  if (!write) return { get };
  const set = ({ book, area }: RangeTarget, value: Arguments): void => {
    requireCells(area);
    write(book.engine.cells, area, value);
  };
  return { get, set };
}

function requireCells(area: Area): void {
  if (isUnbounded(area)) {
    throw invalidArgument("Whole rows and columns cannot be written cell by cell.");
  }
}

const formulas = cellProperty(
  (cells, area) => cells.formulas(area),
  (cells, area, value) => {
    cells.setFormulas(area, cellInput(value, area));
  },
);

/** Whole rows and columns take one format for all cells (OfficeDev/office-js-docs-pr#5400). */
const numberFormat: Property<RangeTarget> = {
  ...cellProperty((cells, area) => cells.numberFormats(area)),
  set: ({ book, area }, value) => {
    const formats = textInput(value, area);
    if (typeof formats !== "string") requireCells(area);
    book.engine.cells.setNumberFormats(area, formats);
  },
};

/** The named style; null where the cells' differ. */
export const styleName: Property<RangeTarget> = {
  get: ({ book, areas }) => {
    const [first = null, ...others] = areas.map((area) => book.engine.styles.of(area));
    return others.every((name) => name === first) ? first : null;
  },
  set: ({ book, areas }, value) => {
    for (const area of areas) book.engine.styles.apply(area, value.text(0));
  },
};

const position = (name: "left" | "top" | "width" | "height"): Property<RangeTarget> => ({
  get: ({ book, area }) => book.engine.formats.position(area)[name],
});

const address: Property<RangeTarget> = {
  get: ({ book, area }) => book.engine.areas.fullAddress(area),
};

export const rangeTable = define("Range", {
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  properties: {
    values: cellProperty(
      (cells, area) => cells.values(area),
      (cells, area, value) => {
        cells.setValues(area, cellInput(value, area));
      },
    ),
    formulas,
    formulasLocal: formulas,
    formulasR1C1: cellProperty(
      (cells, area) => cells.formulasR1C1(area),
      (cells, area, value) => {
        cells.setFormulasR1C1(area, cellInput(value, area));
      },
    ),
    numberFormat,
    numberFormatLocal: numberFormat,
    style: styleName,
    text: cellProperty((cells, area) => cells.text(area)),
    valueTypes: cellProperty((cells, area) => cells.valueTypes(area)),
    address,
    addressLocal: address,
    cellCount: { get: ({ area }) => countCells([area]) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    hasSpill: { get: ({ book, area }) => book.engine.cells.hasSpill(area) },
    rowHidden: {
      get: ({ book, area }) => book.engine.formats.rowsHidden(area),
      set: ({ book, area }, value) => {
        book.engine.formats.setRowsHidden(area, value.flag(0));
      },
    },
    columnHidden: {
      get: ({ book, area }) => book.engine.formats.columnsHidden(area),
      set: ({ book, area }, value) => {
        book.engine.formats.setColumnsHidden(area, value.flag(0));
      },
    },
    hidden: {
      get: ({ book, area }) => {
        const rows = book.engine.formats.rowsHidden(area);
        const columns = book.engine.formats.columnsHidden(area);
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    left: position("left"),
    top: position("top"),
    width: position("width"),
    height: position("height"),
  },
  navigation: {
    conditionalFormats: (target) => object("ConditionalFormatCollection", target),
    dataValidation: (target) => object("DataValidation", target),
    format: (target) => object("RangeFormat", target),
    sort: (target) => object("RangeSort", target),
    worksheet: ({ book, area }) => worksheet(book, area.sheet),
  },
  methods: { ...rangeMoves, ...rangeActions, ...rangeSearch, ...rangeProperties },
});
