import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonService } from "@univerjs/sheets";
import type { Book } from "../book";
import type { ExtrasStore } from "../extras";

/** Draws the active sheet anew when what Univer does not know of has changed. */
export function repaintOnChange(book: Book, extras: ExtrasStore): void {
  let due = false;
  extras.onChange(() => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      repaint(book);
    });
  });
}

function repaint(book: Book): void {
  if (book.isClosed()) return;
  const sheet = book.workbook().getActiveSheet(true)?.getSheetId();
  const render = book.injector.get(IRenderManagerService).getRenderById(book.unitId);
  if (!sheet || !render) return;
  const skeleton = book.injector.get(SheetSkeletonService).getSkeleton(book.unitId, sheet);
  skeleton?.makeDirty(true);
  skeleton?.calculate();
  for (const component of render.components.values()) component.makeForceDirty(true);
  render.scene.makeDirty(true);
}
