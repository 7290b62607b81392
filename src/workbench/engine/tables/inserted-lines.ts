import { CommandType } from "@univerjs/core";
import type { Context } from "../context";
import type { Area, TableId } from "../contract";
import { overlap } from "../geometry";
import type { Structure } from "../structure";
import { writeHeaders } from "./headers";
import { bodyOf } from "./look";
import { partOf } from "./parts";
import { fillCalculated } from "./rows";

/**
 * Rows and columns inserted within a table get its formulas and headers, once the insert is done. What is
 * given back does it before, for those who keep what is done.
 */
export function completeInsertedLines(context: Context, structure: Structure): () => void {
  const { book, extras } = context;
  const rows = new Map<TableId, Area>();
  const columns = new Set<TableId>();

  structure.onShift((sheet, { kind, axis, area }) => {
    if (kind !== "insert") return;
    for (const table of extras.get().tables) {
      const part = table.sheet === sheet ? overlap(bodyOf(table), area) : null;
      if (!part) continue;
      if (axis === "row") rows.set(table.id, { sheet, ...part });
      else columns.add(table.id);
    }
  });

  book.onCommand((command) => {
    if (command.type === CommandType.COMMAND) complete();
  });

  function complete(): void {
    if (rows.size + columns.size === 0) return;
    const filled = [...rows];
    const headed = [...columns];
    rows.clear();
    columns.clear();
    book.follow(() => {
      for (const [id, area] of filled) fillRows(context, id, area);
      for (const id of headed) showNames(context, id);
    });
  }

  return complete;
}

function fillRows(context: Context, id: TableId, area: Area): void {
  if (context.extras.get().tables.some((table) => table.id === id)) {
    fillCalculated(context, id, area, true);
  }
}

function showNames(context: Context, id: TableId): void {
  const table = context.extras.get().tables.find((candidate) => candidate.id === id);
  const header = table && partOf(table, "Headers");
  if (!table || !header) return;
  const names = table.columns.map((column) => column.name);
  writeHeaders(context, { sheet: table.sheet, ...header }, names);
}
