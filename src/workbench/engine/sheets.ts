import { BooleanNumber, type IWorksheetData, type Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Book } from "./book";
import type { Sheet, SheetId, SheetPatch, Sheets, SheetVisibility } from "./contract";
import { EngineError } from "./contract";
import type { ExtrasStore } from "./extras";
import { newSheetData } from "./sheet-data";
import { checkSheetName } from "./sheet-names";
import { usedArea } from "./used-area";
import { copySheet } from "./sheet-copy";
import { toPoints, toPixels } from "./units";

/** Univer activates sheets that come or are shown, unless someone else brought them. */
const UNACTIVATED = { fromCollab: true };

/** What of a sheet belongs to the structure of its book. */
const STRUCTURE = ["name", "position", "visibility"] as const;

export function createSheets(book: Book, extras: ExtrasStore): Sheets {
  const visibility = (worksheet: Worksheet, id: SheetId): SheetVisibility =>
    worksheet.isSheetHidden() !== BooleanNumber.TRUE
      ? "Visible"
      : extras.sheet(id).veryHidden
        ? "VeryHidden"
        : "Hidden";

  function describe(id: SheetId, position: number): Sheet {
    const worksheet = book.worksheet(id);
    const config = worksheet.getConfig();
    return {
      id,
      name: worksheet.getName(),
      position,
      visibility: visibility(worksheet, id),
      tabColor: config.tabColor ? config.tabColor.toUpperCase() : "",
      showGridlines: config.showGridlines !== BooleanNumber.FALSE,
      showHeadings: config.rowHeader.hidden !== BooleanNumber.TRUE,
      standardHeight: toPoints(config.defaultRowHeight),
      standardWidth: toPoints(config.defaultColumnWidth),
    };
  }

  const list = () => book.sheetIds().map(describe);
  const visibleSheets = () => list().filter((sheet) => sheet.visibility === "Visible");

  function get(id: SheetId): Sheet {
    book.worksheet(id);
    return describe(id, book.sheetIds().indexOf(id));
  }

  function find(key: string): Sheet | null {
    const name = key.toLowerCase();
    return list().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  function nextName(): string {
    for (let number = list().length + 1; ; number += 1) {
      if (!find(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  function refuseTaken(name: string, except: SheetId | null): void {
    const taken = list().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken && taken.id !== except) {
      throw new EngineError("ItemAlreadyExists", `A sheet named "${name}" already exists.`);
    }
  }

  /** @throws EngineError AccessDenied while the book's structure is protected. */
  function requireStructure(): void {
    if (extras.get().structure) {
      throw new EngineError("AccessDenied", "The workbook's structure is protected.");
    }
  }

  function add(name = nextName()): SheetId {
    requireStructure();
    checkSheetName(name);
    refuseTaken(name, null);
    const sheet = newSheetData(name);
    const params = { index: book.sheetIds().length, sheet };
    book.write(() => book.run(InsertSheetMutation.id, params, UNACTIVATED));
    return sheet.id as SheetId;
  }

  function remove(id: SheetId): void {
    const sheet = get(id);
    requireStructure();
    if (sheet.visibility === "VeryHidden") {
      throw new EngineError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    }
    if (sheet.visibility === "Visible" && visibleSheets().length === 1) {
      throw new EngineError("InvalidOperation", "A book keeps at least one visible sheet.");
    }
    book.write(() => book.run(RemoveSheetCommand.id, { subUnitId: id }));
  }

  function activate(id: SheetId): void {
    if (get(id).visibility !== "Visible") {
      throw new EngineError("InvalidOperation", "A hidden sheet cannot be activated.");
    }
    if (active() !== id) book.run(SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  function active(): SheetId {
    const sheet = book.workbook().getActiveSheet(true) ?? book.workbook().getSheets()[0];
    return sheet?.getSheetId() as SheetId;
  }

  const setters: { [K in keyof SheetPatch]-?: (id: SheetId, value: Sheet[K]) => void } = {
    name(id, name) {
      checkSheetName(name);
      refuseTaken(name, id);
      if (get(id).name !== name) book.run(SetWorksheetNameCommand.id, { subUnitId: id, name });
    },
    position(id, position) {
      const fromOrder = get(id).position;
      if (!Number.isInteger(position) || position < 0 || position >= list().length) {
        throw new EngineError("InvalidArgument", "No sheet can stand at this position.");
      }
      if (fromOrder === position) return;
      const params = { subUnitId: id, fromOrder, toOrder: position };
      book.run(SetWorksheetOrderMutation.id, params);
    },
    visibility(id, value) {
      const before = get(id).visibility;
      if (before === value) return;
      if (before === "Visible") leave(id);
      extras.updateSheet(id, { veryHidden: value === "VeryHidden" });
      const hidden = value === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      book.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden }, UNACTIVATED);
    },
    tabColor: (id, color) => book.run(SetTabColorMutation.id, { subUnitId: id, color }),
    showGridlines(id, show) {
      const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      book.run(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines });
    },
    showHeadings(id, show) {
      const hidden = show ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      const { rowHeader, columnHeader } = configOf(id);
      rowHeader.hidden = hidden;
      columnHeader.hidden = hidden;
      book.events.emit("bookChanged", {});
    },
    standardHeight(id, points) {
      configOf(id).defaultRowHeight = toPixels(points);
      book.events.emit("bookChanged", {});
    },
    standardWidth(id, points) {
      configOf(id).defaultColumnWidth = toPixels(points);
      book.events.emit("bookChanged", {});
    },
  };

  const configOf = (id: SheetId): IWorksheetData => book.worksheet(id).getConfig();

  /** The sheet to the right comes into view, or the one to the left of the last. */
  function leave(id: SheetId): void {
    const others = visibleSheets().filter((sheet) => sheet.id !== id);
    const next = others.find((sheet) => sheet.position > get(id).position) ?? others.at(-1);
    if (!next) throw new EngineError("InvalidOperation", "A book keeps one visible sheet.");
    if (active() === id) activate(next.id);
  }

  // Univer would go to the left.
  book.commands.beforeCommandExecuted((command) => {
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: SheetId };
    if (command.id === RemoveSheetMutation.id && subUnitId === active()) leave(subUnitId);
  });

  function set(id: SheetId, patch: SheetPatch): void {
    get(id);
    if (STRUCTURE.some((key) => patch[key] !== undefined)) requireStructure();
    book.write(() => {
      for (const [key, value] of Object.entries(patch)) {
        (setters[key as keyof SheetPatch] as (id: SheetId, value: unknown) => void)(id, value);
      }
    });
  }

  return {
    list,
    find,
    get,
    active,
    add,
    copy(id, position) {
      requireStructure();
      const before = active();
      const copy = copySheet(book, extras, get(id), position);
      activate(before);
      return copy;
    },
    remove,
    properties: (id) => extras.sheet(get(id).id).properties ?? [],
    setProperties: (id, properties) =>
      book.write(() => extras.updateSheet(get(id).id, { properties })),
    set,
    activate,
    usedArea: (id, valuesOnly) => usedArea(book, id, valuesOnly),
  };
}
