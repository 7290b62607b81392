import type {
  Area,
  CellsChanged,
  EngineEvents,
  Origin,
  SheetId,
  TableId,
} from "../../engine/contract";
import type { Book } from "../book";
import type { Json } from "../protocol/wire";
import type { MessageEntry } from "../transport/messages";

/** The event types of rich API messages (docs/host-protocol.md §7). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Marks events among the rich API messages. */
const EVENT_CATEGORY = 65536;
export const WHOLE_BOOK = "Workbook";

type Translators = {
  readonly [K in keyof EngineEvents]?: (book: Book, event: EngineEvents[K]) => MessageEntry[];
};

/** One event to each of its targets: the object, its sheet, the whole book. */
export function toTargets(
  type: number,
  targets: readonly string[],
  payload: { readonly [key: string]: Json },
  origin: Origin = "user",
): MessageEntry[] {
  const text = JSON.stringify(payload);
  const remote = origin === "remote";
  return targets.map((target) => [EVENT_CATEGORY, type, target, text, false, remote]);
}

const sourceOf = (origin: Origin): string => (origin === "remote" ? "Remote" : "Local");
const triggerOf = (origin: Origin): string => (origin === "api" ? "ThisLocalAddin" : "Unknown");

function changePayload(
  book: Book,
  area: Area,
  { kind, shift, origin, details }: CellsChanged,
): { readonly [key: string]: Json } {
  return {
    changeType: kind,
    source: sourceOf(origin),
    triggerSource: triggerOf(origin),
    worksheetId: area.sheet,
    address: book.engine.areas.address(area),
    referenceId: book.references.rememberEvent(book, area),
    // Without a direction office.js makes an empty changeDirectionState: handlers read its parts unasked.
    ...(shift === "None" ? {} : { shiftDirection: shift }),
    valueBefore: details?.valueBefore ?? null,
    valueAfter: details?.valueAfter ?? null,
    valueTypeBefore: details?.valueTypeBefore ?? null,
    valueTypeAfter: details?.valueTypeAfter ?? null,
  };
}

function ofSheet(type: number, sheet: SheetId): MessageEntry[] {
  return toTargets(type, [sheet, WHOLE_BOOK], { worksheetId: sheet });
}

/** What of the spreadsheet's events an add-in hears, and as which messages. */
export const translators: Translators = {
  cellsChanged: (book, event) => {
    const { area, origin } = event;
    const ofTables = event.tables.flatMap((touched) =>
      toTargets(
        EventType.tableChanged,
        [touched.id, area.sheet, WHOLE_BOOK],
        { ...changePayload(book, touched.area, event), tableId: touched.id },
        origin,
      ),
    );
    const payload = changePayload(book, area, event);
    return [
      ...toTargets(EventType.worksheetChanged, [area.sheet, WHOLE_BOOK], payload, origin),
      ...ofTables,
    ];
  },
  sheetAdded: (_, { sheet, origin }) =>
    toTargets(EventType.worksheetAdded, [WHOLE_BOOK], {
      source: sourceOf(origin),
      worksheetId: sheet,
    }),
  sheetDeleted: (_, { sheet, origin }) =>
    toTargets(EventType.worksheetDeleted, [WHOLE_BOOK], {
      source: sourceOf(origin),
      worksheetId: sheet,
    }),
  sheetActivated: (_, { sheet }) => ofSheet(EventType.worksheetActivated, sheet),
  sheetDeactivated: (_, { sheet }) => ofSheet(EventType.worksheetDeactivated, sheet),
  calculated: (book, { sheet, areas }) =>
    toTargets(EventType.worksheetCalculated, [sheet, WHOLE_BOOK], {
      worksheetId: sheet,
      address: areas.map((area) => book.engine.areas.address(area)).join(","),
    }),
  formatsChanged: (book, { area, origin }) =>
    toTargets(
      EventType.worksheetFormatChanged,
      [area.sheet, WHOLE_BOOK],
      {
        source: sourceOf(origin),
        worksheetId: area.sheet,
        address: book.engine.areas.address(area),
        referenceId: book.references.rememberEvent(book, area),
      },
      origin,
    ),
  sorted: (book, { areas, orientation, origin }) => {
    const sheet = (areas[0] as Area).sheet;
    const type =
      orientation === "Rows" ? EventType.worksheetRowSorted : EventType.worksheetColumnSorted;
    const address = areas.map((area) => book.engine.areas.address(area)).join(",");
    const payload = { source: sourceOf(origin), worksheetId: sheet, address };
    return toTargets(type, [sheet, WHOLE_BOOK], payload, origin);
  },
  rowsHiddenChanged: (book, { area, hidden, origin }) =>
    toTargets(
      EventType.worksheetRowHiddenChanged,
      [area.sheet, WHOLE_BOOK],
      {
        source: sourceOf(origin),
        worksheetId: area.sheet,
        address: book.engine.areas.address(area),
        changeType: hidden ? "Hidden" : "Unhidden",
      },
      origin,
    ),
  protectionChanged: (_, { sheet, protected: isProtected, origin }) =>
    toTargets(
      EventType.worksheetProtectionChanged,
      [sheet, WHOLE_BOOK],
      { source: sourceOf(origin), worksheetId: sheet, isProtected },
      origin,
    ),
  tableAdded: (_, { table, sheet, origin }) =>
    tableCame(EventType.tableAdded, table, sheet, origin),
  tableDeleted: (_, { table, sheet, name, origin }) =>
    tableCame(EventType.tableDeleted, table, sheet, origin, name),
};

function tableCame(
  type: number,
  table: TableId,
  sheet: SheetId,
  origin: Origin,
  tableName = "",
): MessageEntry[] {
  return toTargets(type, [sheet, WHOLE_BOOK], {
    source: sourceOf(origin),
    tableId: table,
    worksheetId: sheet,
    tableName,
  });
}
