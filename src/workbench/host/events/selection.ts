import type { Area, EngineEvents, TableId } from "../../engine/contract";
import type { Book } from "../book";
import { intersect } from "../objects/geometry";
import type { MessageEntry } from "../transport/messages";
import { EventType, toTargets, WHOLE_BOOK } from "./translate";

/** Translates selections; remembers which tables the last one touched, for they hear that it left. */
export class SelectionTranslator {
  #touched: ReadonlySet<TableId> = new Set();

  translate(book: Book, { areas }: EngineEvents["selectionChanged"]): MessageEntry[] {
    const sheet = areas[0]?.sheet;
    if (sheet === undefined) return [];
    const worksheetId = sheet;
    const now = new Set(
      areas.flatMap((area) => book.engine.tables.touching(area)).map((table) => table.id),
    );
    const concerned = new Set([...now, ...this.#touched]);
    this.#touched = now;
    return [
      ...toTargets(EventType.worksheetSelectionChanged, [sheet, WHOLE_BOOK], {
        worksheetId,
        address: addressOf(book, areas),
      }),
      ...[...concerned].flatMap((table) =>
        toTargets(EventType.tableSelectionChanged, [table], {
          worksheetId,
          address: addressOf(book, withinTable(book, table, areas)),
        }),
      ),
    ];
  }
}

function withinTable(book: Book, id: TableId, areas: readonly Area[]): Area[] {
  const table = book.engine.tables.find(id);
  if (!table) return [];
  return areas.map((area) => intersect(area, table.area)).filter((area) => area !== null);
}

/** Empty for no area: the selection lies outside. */
function addressOf(book: Book, areas: readonly Area[]): string {
  return areas.map((area) => book.engine.areas.address(area)).join(",");
}
