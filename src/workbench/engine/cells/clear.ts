import type { ICellData } from "@univerjs/core";
import { RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { CellMatrix } from "../book";
import { toRange } from "../ranges";
import type { Context } from "../context";
import type { Area, ClearWhat } from "../contract";
import { withinGrid } from "../grid";
import { overlap } from "../geometry";
import { clearLineStyles } from "../formats/write-styles";
import { restyled } from "../styles/styles";
import { BLANK } from "./parse-input";

const CLEARED: Readonly<Record<Exclude<ClearWhat, "Hyperlinks" | "RemoveHyperlinks">, ICellData>> =
  {
    All: { ...BLANK, s: null },
    Contents: BLANK,
    Formats: { s: null },
  };

/** Links are no part of the grid's cells, so that clearing them leaves the cells as they are. */
export function clearCells(context: Context, area: Area, what: ClearWhat): void {
  const { book, contents, locks } = context;
  locks.requireWritable(area);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  const held = withinGrid(book, area);
  if (!held) return;
  book.write(() => {
    const before = contents.remember(area);
    const cells = clearedCells(context, held, CLEARED[what]);
    if (what === "Formats") book.setStyles(area.sheet, cells);
    else book.setCells(area.sheet, cells);
    if (what !== "Contents") {
      clearLineStyles(book, area);
      unmergeWithin(context, area);
      const { styled } = context.extras.sheet(area.sheet);
      if (styled) context.extras.updateSheet(area.sheet, { styled: restyled(styled, area) });
    }
    if (what === "Formats") {
      book.events.emit("formatsChanged", { area, origin: book.originNow() });
    } else {
      contents.edited(area, before);
    }
  });
}

/** Only the cells that exist: a whole column may be cleared. */
function clearedCells({ book }: Context, area: Area, cleared: ICellData): CellMatrix {
  const { startRow, endRow, startColumn, endColumn } = toRange(area);
  const cells: CellMatrix = {};
  book
    .worksheet(area.sheet)
    .getCellMatrix()
    .forValue((row, column) => {
      const inside =
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
      if (inside) (cells[row] ??= {})[column] = { ...cleared };
    });
  return cells;
}

function unmergeWithin({ book }: Context, area: Area): void {
  const merges = book.worksheet(area.sheet).getMergeData();
  const within = merges.filter((range) =>
    overlap(area, {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }),
  );
  if (within.length > 0) {
    book.run(RemoveWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges: within });
  }
}
