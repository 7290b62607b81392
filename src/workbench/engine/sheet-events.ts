import type { IRange } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { fromRange } from "./ranges";
import type { Context } from "./context";
import { SHEET_COLUMNS, type Selection, type SheetId, type Sheets } from "./contract";
import type { ExtrasStore } from "./extras";
import { followSheets } from "./formulas/follow-sheets";

interface SheetParams {
  readonly subUnitId: string;
  readonly sheet?: { readonly id: string };
  readonly subUnitName?: string;
  readonly name?: string;
  readonly ranges?: readonly IRange[];
  readonly fromOrder?: number;
  readonly toOrder?: number;
}

/** Reports what happens to sheets, whoever does it. */
export function reportSheetEvents(context: Context, sheets: Sheets, selection: Selection): void {
  const { book, extras } = context;
  const { events } = book;
  let active: SheetId | null = null;
  const references = followSheets(context);
  const names = new Map<SheetId, string>();
  const noteNames = () => {
    names.clear();
    for (const sheet of sheets.list()) names.set(sheet.id, sheet.name);
  };

  const rowsHidden = ({ subUnitId, ranges = [] }: SheetParams, hidden: boolean) => {
    for (const range of ranges) {
      const { row, rows } = fromRange(subUnitId as SheetId, range);
      const area = { sheet: subUnitId as SheetId, row, rows, column: 0, columns: SHEET_COLUMNS };
      events.emit("rowsHiddenChanged", { area, hidden, origin: book.originNow() });
    }
  };

  const reports: Readonly<Record<string, (params: SheetParams) => void>> = {
    [InsertSheetMutation.id]({ sheet }) {
      context.formulas.sheetsChanged();
      events.emit("sheetAdded", { sheet: sheet?.id as SheetId, origin: book.originNow() });
    },
    [RemoveSheetMutation.id](params) {
      const sheet = params.subUnitId as SheetId;
      const name = names.get(sheet) ?? params.subUnitName ?? "";
      context.formulas.sheetsChanged();
      references.dropped(sheet, name);
      forgetSheet(extras, sheet);
      events.emit("sheetDeleted", { sheet, name, origin: book.originNow() });
    },
    [SetRowHiddenMutation.id]: (params) => rowsHidden(params, true),
    [SetRowVisibleMutation.id]: (params) => rowsHidden(params, false),
    [SetWorksheetNameMutation.id](params) {
      const sheet = params.subUnitId as SheetId;
      const before = names.get(sheet) ?? "";
      const after = params.name ?? "";
      context.formulas.sheetsChanged();
      references.renamed(before, after);
      events.emit("sheetRenamed", { sheet, before, after, origin: book.originNow() });
    },
    [SetWorksheetOrderMutation.id]: ({ subUnitId, fromOrder = 0, toOrder = 0 }) =>
      events.emit("sheetMoved", {
        sheet: subUnitId as SheetId,
        before: fromOrder,
        after: toOrder,
        origin: book.originNow(),
      }),
    [SetWorksheetHideMutation.id]: ({ subUnitId }) =>
      events.emit("sheetVisibilityChanged", {
        sheet: subUnitId as SheetId,
        origin: book.originNow(),
      }),
  };

  book.onCommand((command) => {
    const params = command.params as SheetParams;
    const report = reports[command.id];
    if (report) {
      report(params);
      noteNames();
      events.emit("bookChanged", {});
    }
    if (command.id === SetSelectionsOperation.id) {
      events.emit("selectionChanged", {
        areas: selection.areas(),
        activeCell: selection.activeCell(),
      });
    }
    if (report || command.id === SetWorksheetActiveOperation.id) reportActivation();
  });

  function reportActivation(): void {
    const now = sheets.active();
    if (now === active) return;
    if (active !== null && book.sheetIds().includes(active)) {
      events.emit("sheetDeactivated", { sheet: active });
    }
    active = now;
    events.emit("sheetActivated", { sheet: now });
  }

  book.onOpen(() => {
    noteNames();
    active = sheets.active();
  });
}

/** Tables, notes and the rest of a deleted sheet go with it. */
function forgetSheet(store: ExtrasStore, sheet: SheetId): void {
  const extras = store.get();
  const sheets = Object.fromEntries(
    Object.entries(extras.sheets).filter(([id]) => id !== sheet),
  ) as typeof extras.sheets;
  store.replace({
    ...extras,
    tables: extras.tables.filter((table) => table.sheet !== sheet),
    sheets,
  });
}
