import type { Sheet } from "../../engine/contract";
import type { Book } from "../book";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { itemMethods } from "./members";
import { define, worksheet } from "./targets";

const allSheets = (book: Book): HostObject[] =>
  book.engine.sheets.list().map((sheet) => worksheet(book, sheet.id));

function findSheet(book: Book, key: Json): HostObject | null {
  const sheet = typeof key === "string" ? book.engine.sheets.find(key) : null;
  return sheet && worksheet(book, sheet.id);
}

const counted = (book: Book, visibleOnly: boolean): readonly Sheet[] =>
  book.engine.sheets.list().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

function atEnd(index: 0 | -1): Method<Book> {
  return (book, args) => {
    const sheet = counted(book, args.flagOr(0, false)).at(index);
    if (!sheet) throw itemNotFound("The sheet");
    return worksheet(book, sheet.id);
  };
}

export const worksheetCollection = define("WorksheetCollection", {
  collection: { items: allSheets, item: findSheet },
  methods: {
    ...itemMethods(findSheet),
    getCount: (book, args) => counted(book, args.flagOr(0, false)).length,
    add: (book, args) => worksheet(book, book.engine.sheets.add(args.optionalText(0) ?? undefined)),
    getActiveWorksheet: (book) => worksheet(book, book.engine.sheets.active()),
    getFirst: atEnd(0),
    getLast: atEnd(-1),
  },
  events: {
    onActivated: "Activated",
    onAdded: "Added",
    onCalculated: "Calculated",
    onChanged: "DataChanged",
    onColumnSorted: "ColumnSorted",
    onDeactivated: "Deactivated",
    onDeleted: "Deleted",
    onFormatChanged: "FormatChanged",
    onProtectionChanged: "ProtectionChanged",
    onRowHiddenChanged: "RowHiddenChanged",
    onRowSorted: "RowSorted",
    onSelectionChanged: "SelectionChanged",
  },
});
