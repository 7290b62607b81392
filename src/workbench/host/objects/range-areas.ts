import { clearWords } from "./clear-words";
import { copyFrom } from "./range-actions";
import { countCells, intersect, isEntireColumn, isEntireRow, moved } from "./geometry";
import { orNullObject, positionMethods } from "./members";
import { areasOf } from "./range-arguments";
import type { RangeTarget } from "../book";
import { styleName } from "./range";
import { define, object, range, worksheet } from "./targets";
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../engine/contract";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import { specialCells } from "./special-cells";
import { tablesWithin } from "./tables-within";
import { usedWithin } from "./used-area";

const address = ({ book, areas }: RangeTarget): string =>
  areas.map((area) => book.engine.areas.fullAddress(area)).join(",");

function rangeAreas({ book }: RangeTarget, areas: readonly (Area | null)[]): HostObject | null {
  const found = areas.filter((area) => area !== null);
  return found.length === 0 ? null : object("RangeAreas", book.references.range(book, found));
}

/** Several ranges of one sheet as one. */
export const rangeAreasTable = define("RangeAreas", {
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  properties: {
    address: { get: address },
    addressLocal: { get: address },
    style: styleName,
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => countCells(areas) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
  },
  navigation: {
    areas: (target) => object("RangeCollection", target),
    conditionalFormats: (target) => object("ConditionalFormatCollection", target),
    dataValidation: (target) => object("DataValidation", target),
    format: (target) => object("RangeFormat", target),
    worksheet: ({ book, area }) => worksheet(book, area.sheet),
  },
  methods: {
    calculate: ({ book }) => {
      book.engine.calculation.calculate("Recalculate");
    },
    clear: ({ book, areas }, args) => {
      const what = args.wordOr(0, clearWords, "All");
      for (const area of areas) book.engine.cells.clear(area, what);
    },
    copyFrom,
    getEntireRow: (target) =>
      rangeAreas(
        target,
        target.areas.map((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })),
      ),
    getEntireColumn: (target) =>
      rangeAreas(
        target,
        target.areas.map((area) => ({ ...area, row: 0, rows: SHEET_ROWS })),
      ),
    getOffsetRangeAreas: (target, args) =>
      rangeAreas(
        target,
        target.areas.map((area) => moved(area, { row: args.integer(0), column: args.integer(1) })),
      ),
    ...orNullObject("getIntersection", (target: RangeTarget, args) => {
      const others = areasOf(target.book, args.at(0), target.area.sheet, "anotherRange");
      return rangeAreas(
        target,
        target.areas.flatMap((area) => others.map((other) => intersect(area, other))),
      );
    }),
    ...orNullObject("getUsedRangeAreas", (target: RangeTarget, args) =>
      rangeAreas(
        target,
        target.areas.map((area) => usedWithin(target.book.engine, area, args.flagOr(0, false))),
      ),
    ),
    ...orNullObject("getSpecialCells", (target: RangeTarget, args) =>
      rangeAreas(
        target,
        target.areas.flatMap((area) => specialCells(target.book.engine, area, args)),
      ),
    ),
    getTables: ({ book, areas }, args) =>
      object("TableScopedCollection", {
        book,
        tables: tablesWithin(book.engine, areas, args.flagOr(0, false)),
      }),
    _KeepReference: (target) => {
      target.book.references.keep("RangeAreas", target);
    },
  },
});

/** The ranges of each sheet as one. */
const bySheet = (target: RangeTarget): HostObject[] => {
  const sheets = [...new Set(target.areas.map(({ sheet }) => sheet))];
  return sheets.flatMap(
    (sheet) =>
      rangeAreas(
        target,
        target.areas.filter((area) => area.sheet === sheet),
      ) ?? [],
  );
};

function ofSheet(target: RangeTarget, key: string): HostObject | null {
  const sheet = target.book.engine.sheets.find(key);
  return rangeAreas(
    target,
    target.areas.filter((area) => area.sheet === sheet?.id),
  );
}

/** Ranges of several sheets: what formulas read, or who reads cells. */
export const workbookRangeAreas = define("WorkbookRangeAreas", {
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  properties: {
    addresses: {
      get: (target) => bySheet(target).map((areas) => address(areas.target as RangeTarget)),
    },
  },
  navigation: {
    areas: (target) => object("RangeAreasCollection", target),
    ranges: (target) => object("RangeCollection", target),
  },
  methods: {
    getRangeAreasBySheet: (target, args) => {
      const found = ofSheet(target, args.text(0));
      if (!found) throw itemNotFound();
      return found;
    },
    getRangeAreasOrNullObjectBySheet: (target, args) => ofSheet(target, args.text(0)),
    _KeepReference: (target) => {
      target.book.references.keep("WorkbookRangeAreas", target);
    },
  },
});

export const rangeAreasCollection = define("RangeAreasCollection", {
  collection: { items: bySheet },
  methods: { ...positionMethods(bySheet) },
});

const eachRange = ({ book, areas }: RangeTarget): HostObject[] =>
  areas.map((area) => range(book, area));

export const rangeCollection = define("RangeCollection", {
  collection: { items: eachRange },
  methods: { ...positionMethods(eachRange) },
});
