import { FUniver } from "@univerjs/core/facade";
import { DeleteRangeMoveUpCommand, InsertRangeMoveDownCommand } from "@univerjs/sheets";
import "@univerjs/preset-sheets-core";
import { toRange } from "../ranges";
import type { Context } from "../context";
import { EngineError, type Area, type Engine, type Table } from "../contract";
import { intersection } from "../geometry";
import { asUserAction } from "../undo-step";
import { currentRegion } from "./current-region";
import type { FindBar } from "./find-bar";
import { lineKeys } from "./line-keys";
import { editNote } from "./note-editor";
import { addShortcuts } from "./shortcuts";

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly place: string | readonly string[];
  readonly action: () => void;
}

const CELL_MENU = ["contextMenu.mainArea", "contextMenu.data"] as const;
const ORGANIZATION = "ribbon.data.organization";

/** What the grid's menus and keys lack: tables, filters, notes, and the way about. */
export function addMenus(engine: Engine, context: Context, findBar: FindBar): void {
  const { book } = context;
  const selected = (): Area => {
    const [first] = engine.selection.areas();
    if (!first) throw new EngineError("InvalidSelection", "Nothing is selected.");
    return first;
  };
  const region = (): Area => {
    const area = selected();
    return area.rows * area.columns > 1 ? area : currentRegion(book, area);
  };

  function tableHere(): Table {
    const [table] = engine.tables.touching(selected());
    if (!table) throw new EngineError("InvalidSelection", "Select a cell of a table first.");
    return table;
  }

  function tableRows(): Area {
    const table = tableHere();
    const body = engine.tables.part(table.id, "Data");
    const rows = body && intersection(body, { ...selected(), column: 0, columns: 16_384 });
    if (!rows) throw new EngineError("InvalidSelection", "Select rows of a table first.");
    return rows;
  }

  function toggleFilter(): void {
    const [table] = engine.tables.touching(selected());
    if (table) {
      const filter = engine.filters.ofTable(table.id);
      return table.showFilterButton ? filter.remove() : filter.apply(null);
    }
    const filter = engine.filters.ofSheet(engine.sheets.active());
    return filter.area() ? filter.remove() : filter.apply(region());
  }

  /** Goes through the grid's own command, which can be undone. */
  const shift = (command: string) => () =>
    void book.commands.executeCommand(command, { range: toRange(tableRows()) });

  const answered = (action: () => void) => () => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const { message } = error;
      book.events.emit("notice", { severity: "error", title: "Not possible", message });
    }
  };
  const undoable = (action: () => void) => answered(() => asUserAction(context, action));

  const writeNote = answered(() => {
    const cell = engine.selection.activeCell();
    const note = engine.notes.get(cell);
    const title = `${note ? "Edit" : "New"} note on ${engine.areas.address({ ...cell, rows: 1, columns: 1 })}`;
    const keep = (text: string) =>
      undoable(() => {
        if (text === "") return note ? engine.notes.remove(cell) : undefined;
        if (note) engine.notes.set(cell, text);
        else engine.notes.add(cell, text);
      })();
    editNote(title, note?.text ?? "", keep, () => engine.focus());
  });

  const items: readonly MenuItem[] = [
    {
      id: "make-table",
      title: "Format as table",
      place: CELL_MENU,
      action: undoable(() => engine.tables.add(region(), true)),
    },
    {
      id: "insert-table-rows",
      title: "Insert table rows above",
      place: CELL_MENU,
      action: answered(shift(InsertRangeMoveDownCommand.id)),
    },
    {
      id: "delete-table-rows",
      title: "Delete table rows",
      place: CELL_MENU,
      action: answered(shift(DeleteRangeMoveUpCommand.id)),
    },
    {
      id: "convert-table",
      title: "Convert table to range",
      place: CELL_MENU,
      action: undoable(() => engine.tables.convertToRange(tableHere().id)),
    },
    { id: "toggle-filter", title: "Filter", place: CELL_MENU, action: undoable(toggleFilter) },
    { id: "write-note", title: "New or edit note", place: CELL_MENU, action: writeNote },
    {
      id: "delete-note",
      title: "Delete note",
      place: CELL_MENU,
      action: undoable(() => engine.notes.remove(engine.selection.activeCell())),
    },
    {
      id: "find",
      title: "Find and replace",
      place: ORGANIZATION,
      action: () => findBar.open(true),
    },
  ];
  const lines = lineKeys(engine, context, (command) => shift(command)());
  addShortcuts(engine, context, {
    note: writeNote,
    filter: undoable(toggleFilter),
    insertLines: answered(lines.insert),
    deleteLines: answered(lines.remove),
    find: () => findBar.open(false),
    replace: () => findBar.open(true),
  });
  const facade = FUniver.newAPI(book.univer);
  for (const { id, title, place, action } of [...items, ...inRibbon(items)]) {
    facade
      .createMenu({ id, title, action })
      .appendTo(typeof place === "string" ? place : [...place]);
  }
}

/** Making a table and filtering stand in the ribbon too. */
function inRibbon(items: readonly MenuItem[]): MenuItem[] {
  const wanted = ["make-table", "toggle-filter"];
  return items
    .filter(({ id }) => wanted.includes(id))
    .map((item) => ({ ...item, id: `ribbon-${item.id}`, place: ORGANIZATION }));
}
