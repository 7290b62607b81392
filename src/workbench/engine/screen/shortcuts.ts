import { CommandType, type ICommand } from "@univerjs/core";
import { IShortcutService, MetaKeys, whenSheetEditorFocused } from "@univerjs/preset-sheets-core";
import { FUniver } from "@univerjs/core/facade";
import { InsertSheetCommand, SetRangeValuesCommand } from "@univerjs/sheets";
import { toRange } from "../ranges";
import { parseInput } from "../cells/parse-input";
import type { Context } from "../context";
import { SHEET_COLUMNS, SHEET_ROWS, type Area, type Cell, type Engine } from "../contract";
import { gridSize } from "../grid";
import { bounding, lastColumn, lastRow } from "../geometry";

/** The codes that browsers give for keys. */
const KEYS = {
  space: 32,
  pageUp: 33,
  pageDown: 34,
  end: 35,
  home: 36,
  f: 70,
  h: 72,
  l: 76,
  f2: 113,
  f11: 122,
  semicolon: 186,
  equal: 187,
  minus: 189,
} as const;
const { CTRL_COMMAND: CTRL, SHIFT } = MetaKeys;

type Action = "note" | "find" | "replace" | "filter" | "insertLines" | "deleteLines";

/** Keys that Excel's users know and Univer does not; `actions`: what menus and bars do, too. */
export function addShortcuts(
  engine: Engine,
  { book }: Context,
  actions: Readonly<Record<Action, () => void>>,
): void {
  const { cells, panes, selection, sheets } = engine;
  const at = ({ sheet, row, column }: Cell): Area => ({ sheet, row, column, rows: 1, columns: 1 });
  const active = (): Area => at(selection.activeCell());

  /** The first cell that is not frozen. */
  function home(): Area {
    const { columns = 0, rows = 0 } = panes.frozen(sheets.active()) ?? {};
    return at({ sheet: sheets.active(), row: rows, column: columns });
  }

  function end(): Area {
    const used = sheets.usedArea(sheets.active(), false) ?? active();
    return at({ sheet: used.sheet, row: lastRow(used), column: lastColumn(used) });
  }

  const rowStart = (): Area => ({ ...home(), row: active().row });

  /** So many screens further down. */
  const pages = (screens: number) => (): Area => {
    const seen = FUniver.newAPI(book.univer)
      .getActiveWorkbook()
      ?.getActiveSheet()
      .getVisibleRange();
    const rows = seen ? Math.max(1, seen.endRow - seen.startRow) : 1;
    const { rows: count } = gridSize(book, sheets.active());
    const row = Math.min(Math.max(0, active().row + screens * rows), count - 1);
    return { ...active(), row };
  };

  const go = (target: () => Area) => () => selection.select([target()]);
  const stretch = (target: () => Area) => () => {
    const area = bounding(active(), target());
    selection.select([{ sheet: sheets.active(), ...area }]);
  };
  const lines = (whole: Partial<Area>) => () =>
    selection.select(selection.areas().map((area) => ({ ...area, ...whole })));

  /** Goes through the grid's own command for what is typed, so that it is checked and undone. */
  const type = (text: () => string) => () => {
    const cell = active();
    const [[pattern] = []] = cells.numberFormats(cell);
    const { cell: value, numberFormat } = parseInput(text(), pattern === "@");
    const s = numberFormat && pattern === "General" ? { n: { pattern: numberFormat } } : {};
    void book.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: book.unitId,
      subUnitId: cell.sheet,
      range: toRange(cell),
      value: { ...value, s },
      redoUndoId: "shortcut",
    });
  };
  /** Before the one in view, as by Excel. */
  const newSheet = () => {
    const index = sheets.get(sheets.active()).position;
    void book.commands.executeCommand(InsertSheetCommand.id, { unitId: book.unitId, index });
  };
  const two = (part: number) => String(part).padStart(2, "0");
  const today = (now = new Date()) =>
    `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = (now = new Date()) => `${now.getHours()}:${two(now.getMinutes())}`;

  const bindings: readonly (readonly [id: string, binding: number, action: () => void])[] = [
    ["row-start", KEYS.home, go(rowStart)],
    ["to-row-start", KEYS.home | SHIFT, stretch(rowStart)],
    ["page-down", KEYS.pageDown, go(pages(1))],
    ["page-up", KEYS.pageUp, go(pages(-1))],
    ["home", KEYS.home | CTRL, go(home)],
    ["end", KEYS.end | CTRL, go(end)],
    ["to-home", KEYS.home | CTRL | SHIFT, stretch(home)],
    ["to-end", KEYS.end | CTRL | SHIFT, stretch(end)],
    ["columns", KEYS.space | CTRL, lines({ row: 0, rows: SHEET_ROWS })],
    ["rows", KEYS.space | SHIFT, lines({ column: 0, columns: SHEET_COLUMNS })],
    ["today", KEYS.semicolon | CTRL, type(today)],
    ["time", KEYS.semicolon | CTRL | SHIFT, type(time)],
    ["note", KEYS.f2 | SHIFT, actions.note],
    ["find", KEYS.f | CTRL, actions.find],
    ["replace", KEYS.h | CTRL, actions.replace],
    ["filter", KEYS.l | CTRL | SHIFT, actions.filter],
    ["insert-lines", KEYS.equal | CTRL | SHIFT, actions.insertLines],
    ["delete-lines", KEYS.minus | CTRL, actions.deleteLines],
    ["new-sheet", KEYS.f11 | SHIFT, newSheet],
  ];
  const shortcuts = book.injector.get(IShortcutService);
  for (const [name, binding, action] of bindings) {
    const id = `workbench.command.${name}`;
    const handler = () => {
      action();
      return true;
    };
    const command: ICommand = { id, type: CommandType.COMMAND, handler };
    book.commands.registerCommand(command);
    shortcuts.registerShortcut({
      id,
      binding,
      preconditions: whenSheetEditorFocused,
      priority: 100,
    });
  }
}
