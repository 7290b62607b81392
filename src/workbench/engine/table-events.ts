import type { Book } from "./book";
import type { ExtrasStore } from "./extras";

/** Reports tables that came, went or changed. */
export function reportTableEvents(book: Book, extras: ExtrasStore): void {
  extras.onChange((before, after) => {
    if (before.tables === after.tables) return;
    const origin = book.originNow();
    const earlier = new Map(before.tables.map((table) => [table.id, table]));
    const later = new Map(after.tables.map((table) => [table.id, table]));
    for (const [id, { sheet, name }] of earlier) {
      if (!later.has(id)) {
        book.events.emit("tableDeleted", { table: id, sheet, name, origin });
      }
    }
    for (const [id, table] of later) {
      const was = earlier.get(id);
      if (!was) book.events.emit("tableAdded", { table: id, sheet: table.sheet, origin });
      else if (was !== table) book.events.emit("tableChanged", { table: id, origin });
    }
  });
}
