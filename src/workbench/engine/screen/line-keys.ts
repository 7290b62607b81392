import {
  DeleteRangeMoveUpCommand,
  InsertMultiColsLeftCommand,
  InsertMultiRowsAboveCommand,
  InsertRangeMoveDownCommand,
  RemoveColCommand,
  RemoveRowCommand,
} from "@univerjs/sheets";
import type { Context } from "../context";
import { EngineError, type Engine } from "../contract";
import { gridSize } from "../grid";

interface LineCommands {
  readonly rows: string;
  readonly columns: string;
  /** Of the rows of a table that the selection touches. */
  readonly tableRows: string;
}

const INSERT: LineCommands = {
  rows: InsertMultiRowsAboveCommand.id,
  columns: InsertMultiColsLeftCommand.id,
  tableRows: InsertRangeMoveDownCommand.id,
};

const DELETE: LineCommands = {
  rows: RemoveRowCommand.id,
  columns: RemoveColCommand.id,
  tableRows: DeleteRangeMoveUpCommand.id,
};

/**
 * Inserts and deletes whole rows and columns, and rows of tables. Of other cells Excel asks where their
 * neighbours shall go; here the menus of the cells do. @throws EngineError InvalidSelection
 */
export function lineKeys(engine: Engine, { book }: Context, ofTable: (command: string) => void) {
  const change = (commands: LineCommands) => () => {
    const [area, ...others] = engine.selection.areas();
    if (!area || others.length > 0) {
      throw new EngineError("InvalidSelection", "Select cells that lie together.");
    }
    const size = gridSize(book, area.sheet);
    const run = (id: string, value: number) => void book.commands.executeCommand(id, { value });
    if (area.columns >= size.columns) run(commands.rows, area.rows);
    else if (area.rows >= size.rows) run(commands.columns, area.columns);
    else if (engine.tables.touching(area).length > 0) ofTable(commands.tableRows);
    else {
      const message = "Select whole rows or columns first, or use the menu of the cells.";
      throw new EngineError("InvalidSelection", message);
    }
  };
  return { insert: change(INSERT), remove: change(DELETE) };
}
