import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { HostError } from "../protocol/error";
import { orNullObject } from "./members";
import { areaOf } from "./range-arguments";
import { define, range, type SheetTarget } from "./targets";

/** @throws HostError InvalidArgument unless it is a count of lines to freeze. */
function frozenCount(args: Arguments): number {
  const count = args.optionalInteger(0) ?? 1;
  if (count < 1) throw new HostError("InvalidArgument", "At least one row or column is frozen.");
  return count;
}

function frozenArea({ book, sheet }: SheetTarget): Area | null {
  const frozen = book.engine.panes.frozen(sheet);
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
  return {
    sheet,
    row: 0,
    column: 0,
    rows: frozen.rows || SHEET_ROWS,
    columns: frozen.columns || SHEET_COLUMNS,
  };
}

export const worksheetFreezePanes = define("WorksheetFreezePanes", {
  methods: {
    freezeRows: ({ book, sheet }, args) => {
      book.engine.panes.freeze(sheet, { rows: frozenCount(args), columns: 0 });
    },
    freezeColumns: ({ book, sheet }, args) => {
      book.engine.panes.freeze(sheet, { rows: 0, columns: frozenCount(args) });
    },
    freezeAt: ({ book, sheet }, args) => {
      const area = areaOf(book, args.at(0), sheet, "frozenRange");
      book.engine.panes.freeze(sheet, {
        rows: area.rows === SHEET_ROWS ? 0 : area.row + area.rows,
        columns: area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns,
      });
    },
    unfreeze: ({ book, sheet }) => {
      book.engine.panes.freeze(sheet, { rows: 0, columns: 0 });
    },
    ...orNullObject("getLocation", (target: SheetTarget) => range(target.book, frozenArea(target))),
  },
});
