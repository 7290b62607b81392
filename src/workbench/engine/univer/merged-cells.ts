import { EffectRefRangId, MergeCellController, RefRangeService } from "@univerjs/sheets";
import { SheetInterceptorService } from "@univerjs/sheets";
import type { Book } from "../book";

const MOVING = new Set<string>(Object.values(EffectRefRangId));

const NOTHING = { redos: [], undos: [] };

/** Univer moves merged cells along on one sheet only: the one last shown, or last merged on. */
export function followMergedCells(book: Book): void {
  const merges = book.injector.get(MergeCellController);
  const ranges = book.injector.get(RefRangeService);

  function watchSheetInView(): void {
    const unitId = book.unitId;
    const worksheet = book.workbook().getActiveSheet();
    const sheet = worksheet.getSheetId();
    merges.disposableCollection.dispose();
    for (const range of worksheet.getMergeData()) {
      const moved: Parameters<RefRangeService["registerRefRange"]>[1] = (command) =>
        merges.refRangeHandle(command, unitId, sheet);
      merges.disposableCollection.add(ranges.registerRefRange(range, moved, unitId, sheet));
    }
  }

  book.injector.get(SheetInterceptorService).interceptCommand({
    // Before the service that asks those who watch ranges.
    priority: 1,
    getMutations({ id }) {
      if (MOVING.has(id)) watchSheetInView();
      return NOTHING;
    },
  });
}
