import type { Area, Sheet, SheetPatch } from "../../engine/contract";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import { toHexColor } from "./colors";
import { checkedArea } from "./geometry";
import { orNullObject } from "./members";
import { areasOf } from "./range-arguments";
import { findCells, replaceAll } from "./range-search";
import { define, object, range, type SheetTarget, worksheet as asWorksheet } from "./targets";

const sheetOf = ({ book, sheet }: SheetTarget): Sheet => book.engine.sheets.get(sheet);

function patch(target: SheetTarget, change: SheetPatch): void {
  target.book.engine.sheets.set(target.sheet, change);
}

function writable<K extends keyof SheetPatch & keyof Sheet>(
  name: K,
  read: (value: Arguments) => Sheet[K],
): Property<SheetTarget> {
  return {
    get: (target) => sheetOf(target)[name],
    set: (target, value) => {
      patch(target, { [name]: read(value) });
    },
  };
}

const wholeSheet = ({ sheet }: SheetTarget): Area => ({
  sheet,
  row: 0,
  column: 0,
  rows: SHEET_ROWS,
  columns: SHEET_COLUMNS,
});

/** The next sheet in a direction, hidden ones skipped if asked; null at the end. */
function neighbour(target: SheetTarget, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const sheets = target.book.engine.sheets.list();
  let at = sheetOf(target).position + step;
  while (visibleOnly && sheets[at] && sheets[at]?.visibility !== "Visible") at += step;
  const found = at < 0 ? undefined : sheets[at];
  return found ? asWorksheet(target.book, found.id) : null;
}

/** `copy(positionType, relativeTo)`: where among the tabs the copy goes. */
function copyPosition(target: SheetTarget, args: Arguments): number {
  const { sheets } = target.book.engine;
  const place = args.wordOr(0, ["None", "Before", "After", "Beginning", "End"], "None");
  if (place === "Beginning") return 0;
  if (place === "None" || place === "End") return sheets.list().length;
  const relative = args.at(1);
  const name = relative as HostObject | null;
  if (name?.kind !== "Worksheet") throw invalidArgument("relativeTo should be a worksheet.");
  const { position } = sheets.get((name.target as SheetTarget).sheet);
  return place === "Before" ? position : position + 1;
}

export const worksheet = define("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet }),
  properties: {
    id: { get: ({ sheet }) => sheet },
    name: writable("name", (value) => value.text(0)),
    position: writable("position", (value) => value.integer(0)),
    visibility: writable("visibility", (value) =>
      value.word(0, ["Visible", "Hidden", "VeryHidden"]),
    ),
    tabColor: writable("tabColor", (value) => {
      const color = value.text(0);
      return color === "" ? "" : toHexColor(color);
    }),
    showGridlines: writable("showGridlines", (value) => value.flag(0)),
    showHeadings: writable("showHeadings", (value) => value.flag(0)),
    standardWidth: writable("standardWidth", (value) => value.number(0)),
    standardHeight: { get: (target) => sheetOf(target).standardHeight },
  },
  navigation: {
    autoFilter: (target) => object("AutoFilter", target),
    customProperties: (target) => object("WorksheetCustomPropertyCollection", target),
    freezePanes: (target) => object("WorksheetFreezePanes", target),
    names: ({ book, sheet }) => object("NamedItemCollection", { book, scope: sheet }),
    pageLayout: (target) => object("PageLayout", target),
    protection: (target) => object("WorksheetProtection", target),
    tables: ({ book, sheet }) => object("TableCollection", { book, sheet }),
  },
  methods: {
    activate: ({ book, sheet }) => {
      book.engine.sheets.activate(sheet);
    },
    calculate: ({ book }, args) => {
      book.engine.calculation.calculate(args.flagOr(0, false) ? "Full" : "Recalculate");
    },
    copy: (target, args) =>
      asWorksheet(
        target.book,
        target.book.engine.sheets.copy(target.sheet, copyPosition(target, args)),
      ),
    delete: ({ book, sheet }) => {
      book.engine.sheets.remove(sheet);
    },
    getCell: ({ book, sheet }, args) =>
      range(
        book,
        checkedArea({ sheet, row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
      ),
    getRange: (target, args) =>
      range(
        target.book,
        args.has(0)
          ? target.book.engine.areas.resolve(args.text(0), target.sheet)
          : wholeSheet(target),
      ),
    getRangeByIndexes: ({ book, sheet }, args) =>
      range(
        book,
        checkedArea({
          sheet,
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        }),
      ),
    getRanges: (target, args) => {
      const { book, sheet } = target;
      const areas = args.has(0)
        ? args
            .text(0)
            .split(/[,;]/)
            .flatMap((part) => areasOf(book, part.trim(), sheet, "address"))
        : [wholeSheet(target)];
      return object("RangeAreas", book.references.range(book, areas));
    },
    // A blank sheet's used range is its first cell, as documented.
    getUsedRange: ({ book, sheet }, args) =>
      range(
        book,
        book.engine.sheets.usedArea(sheet, args.flagOr(0, false)) ?? {
          sheet,
          row: 0,
          column: 0,
          rows: 1,
          columns: 1,
        },
      ),
    getUsedRangeOrNullObject: ({ book, sheet }, args) =>
      range(book, book.engine.sheets.usedArea(sheet, args.flagOr(0, false))),
    ...orNullObject("getNext", (target: SheetTarget, args) =>
      neighbour(target, 1, args.flagOr(0, false)),
    ),
    ...orNullObject("getPrevious", (target: SheetTarget, args) =>
      neighbour(target, -1, args.flagOr(0, false)),
    ),
    ...orNullObject("findAll", ({ book, sheet }: SheetTarget, args) => {
      const area = book.engine.sheets.usedArea(sheet, true);
      const cells = area ? findCells(book.engine, area, args) : [];
      return cells.length === 0 ? null : object("RangeAreas", book.references.range(book, cells));
    }),
    replaceAll: (target, args) => {
      const { book, sheet } = target;
      const area = book.engine.sheets.usedArea(sheet, true);
      return area ? replaceAll(book, area, args) : 0;
    },
  },
  events: {
    onActivated: "Activated",
    onCalculated: "Calculated",
    onChanged: "DataChanged",
    onColumnSorted: "ColumnSorted",
    onDeactivated: "Deactivated",
    onFormatChanged: "FormatChanged",
    onProtectionChanged: "ProtectionChanged",
    onRowHiddenChanged: "RowHiddenChanged",
    onRowSorted: "RowSorted",
    onSelectionChanged: "SelectionChanged",
  },
});
