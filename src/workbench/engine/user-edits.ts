import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { ObjectMatrix, RedoCommand, UndoCommand } from "@univerjs/core";
import { MoveRangeMutation, ReorderRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Rectangle } from "./addresses";
import type { CellMatrix } from "./book";
import { fromRange } from "./ranges";
import type { Context } from "./context";
import type { Area, CellValue, CellValueType, SheetId } from "./contract";
import { bounding } from "./geometry";

/** Commands whose changes of cells only follow from cells that moved, or from names that changed. */
const FOLLOWING =
  /insert-row|insert-col|remove-row|remove-col|insert-range|delete-range|worksheet-name|defined-name|remove-sheet|copy-sheet|insert-sheet/;

const REPLAYING = new Set<string>([UndoCommand.id, RedoCommand.id]);

interface CellEdit {
  readonly area: Area;
  /** Whether contents change, and not looks alone. */
  readonly contents: boolean;
  readonly replayed: boolean;
}

/** Watches the grid for what the person at it does, and reports it. */
export function watchUserEdits(context: Context): void {
  const { book, contents } = context;
  let before: { area: Area; value: CellValue; type: CellValueType } | null = null;

  const isUsers = (options?: IExecutionOptions) =>
    !book.isWriting() && options?.["fromFormula"] !== true && options?.onlyLocal !== true;

  book.commands.beforeCommandExecuted((command, options) => {
    if (!isUsers(options) || command.id !== SetRangeValuesMutation.id) return;
    const edit = editOf(command);
    const state = edit?.contents ? contents.remember(edit.area) : null;
    before = edit && state ? { area: edit.area, ...state } : null;
  });

  book.onCommand((command, options) => {
    if (!isUsers(options)) return;
    for (const edit of [editOf(command), ...movedAreas(command)]) {
      if (!edit) continue;
      if (!edit.contents) {
        book.events.emit("formatsChanged", { area: edit.area, origin: "user" });
        book.events.emit("bookChanged", {});
        continue;
      }
      const state = before && sameArea(before.area, edit.area) ? before : null;
      before = null;
      contents.edited(edit.area, state, edit.replayed);
    }
  });
}

export function editOf(command: Readonly<ICommandInfo>): CellEdit | null {
  if (command.id !== SetRangeValuesMutation.id) return null;
  const params = command.params as {
    subUnitId: string;
    cellValue?: CellMatrix;
    trigger?: string;
  };
  if (FOLLOWING.test(params.trigger ?? "")) return null;
  let area: Rectangle | null = null;
  let contents = false;
  new ObjectMatrix(params.cellValue ?? {}).forValue((row, column, cell) => {
    const here = { row, column, rows: 1, columns: 1 };
    area = area ? bounding(area, here) : here;
    contents ||= !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
  });
  const replayed = REPLAYING.has(params.trigger ?? "");
  return (
    area && {
      area: { sheet: params.subUnitId as SheetId, ...(area as Rectangle) },
      contents,
      replayed,
    }
  );
}

interface ReorderedCells {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly trigger?: string;
}

interface MovedCells {
  readonly subUnitId: string;
  readonly value: CellMatrix;
}

/** Cut and paste, dragging, sorting. */
function movedAreas(command: Readonly<ICommandInfo>): CellEdit[] {
  if (command.id === ReorderRangeMutation.id) {
    const { subUnitId, range, trigger } = command.params as ReorderedCells;
    const replayed = REPLAYING.has(trigger ?? "");
    return [{ area: fromRange(subUnitId as SheetId, range), contents: true, replayed }];
  }
  if (command.id !== MoveRangeMutation.id) return [];
  const { from, to, trigger } = command.params as {
    from: MovedCells;
    to: MovedCells;
    trigger?: string;
  };
  if (FOLLOWING.test(trigger ?? "")) return [];
  return [from, to].flatMap(({ subUnitId, value }) => {
    const params = { subUnitId, cellValue: value, trigger };
    const edit = editOf({ id: SetRangeValuesMutation.id, params });
    return edit ? [{ ...edit, contents: true }] : [];
  });
}

const sameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;
