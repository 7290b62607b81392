import { HoverManagerService } from "@univerjs/preset-sheets-core";
import type { Context } from "../context";
import type { Cell, Engine, SheetId } from "../contract";
import { readValues } from "../cells/read";
import { element } from "./dom";

const GAP = 6;

/** Shows a cell's note, and what is wrong with its formula, while the pointer rests on it. */
export function showHoverCards(engine: Engine, { book }: Context, grid: HTMLElement): void {
  const card = element("div", "workbench-cell-card");
  card.role = "tooltip";
  let pointer = { x: 0, y: 0 };
  // While it goes down: the grid keeps the event to itself.
  const follow = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY };
  };
  grid.addEventListener("pointermove", follow, { capture: true });
  grid.addEventListener("pointerleave", () => card.remove());

  book.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const location = hovered?.location;
    const text = location
      ? textOf({ sheet: location.subUnitId as SheetId, row: location.row, column: location.col })
      : null;
    if (!text) return card.remove();
    card.textContent = text;
    card.style.left = `${pointer.x + GAP}px`;
    card.style.top = `${pointer.y + GAP}px`;
    document.body.append(card);
  });

  function textOf(cell: Cell): string | null {
    const error = engine.cells.errorMessage(cell);
    const value = error === null ? "" : readValues(book, { ...cell, rows: 1, columns: 1 })[0]?.[0];
    const note = engine.notes.get(cell);
    const parts = [error === null ? null : `${String(value)} ${error}`, note?.text ?? null];
    return parts.filter((part) => part !== null).join("\n\n") || null;
  }
}
