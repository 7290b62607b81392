import type { ICellData, IRange } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { toRange } from "../ranges";
import type { Context } from "../context";
import type { SheetId, StoredSpill } from "../contract";
import { contentsOf } from "./restore-rows";

type Grid<T> = Record<number, Record<number, T>>;

/**
 * Makes known where formulas spilled and what: whoever reads those cells would otherwise be
 * calculated before the formula has filled them.
 */
export function restoreSpills(
  { book }: Context,
  sheet: SheetId,
  spills: readonly StoredSpill[],
): void {
  if (spills.length === 0) return;
  const ranges: Grid<IRange> = {};
  const cells: Grid<ICellData> = {};
  for (const { area, contents } of spills) {
    (ranges[area.row] ??= {})[area.column] = toRange(area);
    contents.forEach((line, row) =>
      line.forEach((content, column) => {
        const { v, t } = contentsOf(content);
        (cells[area.row + row] ??= {})[area.column + column] = { v: v ?? null, t: t ?? null };
      }),
    );
  }
  const model = book.injector.get(FormulaDataModel);
  const unit = book.unitId;
  book.run(SetArrayFormulaDataMutation.id, {
    arrayFormulaRange: { [unit]: { ...model.getArrayFormulaRange()[unit], [sheet]: ranges } },
    arrayFormulaCellData: { [unit]: { ...model.getArrayFormulaCellData()[unit], [sheet]: cells } },
  });
}
