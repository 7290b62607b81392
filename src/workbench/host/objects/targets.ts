import type { Area, ConditionalFormat, SheetId, TableId } from "../../engine/contract";
import type { Book, RangeTarget } from "../book";
import { HostObject } from "../protocol/host-object";
import type { ObjectTable } from "../protocol/model";

/** What the handlers of each class work on. Adding a class begins here. */
export interface Targets {
  Workbook: Book;
  Runtime: Book;
  WorkbookProtection: Book;
  Application: Book;
  WorkbookCreated: {
    readonly open: (base64: string | null) => Promise<void>;
    readonly base64: string | null;
  };
  Functions: Book;
  FunctionResult: { readonly book: Book; readonly formula: string };
  CultureInfo: Book;
  NumberFormatInfo: Book;
  DatetimeFormatInfo: Book;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: KeyedTarget;
  SettingCollection: Book;
  Setting: KeyedTarget;
  CustomXmlPartCollection: Book;
  CustomXmlPartScopedCollection: { readonly book: Book; readonly namespace: string };
  CustomXmlPart: { readonly book: Book; readonly id: string };
  NamedItemCollection: { readonly book: Book; readonly scope: SheetId | null };
  NamedItem: { readonly book: Book; readonly scope: SheetId | null; readonly id: string };
  NamedItemArrayValues: Targets["NamedItem"];
  WorksheetCollection: Book;
  Worksheet: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetCustomPropertyCollection: SheetTarget;
  WorksheetCustomProperty: SheetTarget & { readonly key: string };
  PageLayout: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: SheetTarget;
  Range: RangeTarget;
  RangeAreas: RangeTarget;
  RangeCollection: RangeTarget;
  WorkbookRangeAreas: RangeTarget;
  RangeAreasCollection: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  FormatProtection: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  RangeSort: RangeTarget;
  RangeView: RangeViewTarget;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  StyleCollection: Book;
  Style: StyleTarget;
  StyleFont: StyleTarget;
  StyleFill: StyleTarget;
  StyleBorders: StyleTarget;
  StyleBorder: StyleTarget & { readonly edge: string };
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalFormatTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  TextConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  TopBottomConditionalFormat: ConditionalFormatTarget;
  PresetCriteriaConditionalFormat: ConditionalFormatTarget;
  DataBarConditionalFormat: ConditionalFormatTarget;
  ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  ConditionalDataBarNegativeFormat: ConditionalFormatTarget;
  IconSetConditionalFormat: ConditionalFormatTarget;
  ColorScaleConditionalFormat: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeBorderCollection: ConditionalFormatTarget;
  ConditionalRangeBorder: ConditionalFormatTarget & {
    readonly edge: "top" | "bottom" | "left" | "right";
  };
  TableCollection: { readonly book: Book; readonly sheet: SheetId | null };
  TableScopedCollection: { readonly book: Book; readonly tables: readonly TableId[] };
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: ColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableTarget & { readonly index: number };
  TableSort: TableTarget;
  AutoFilter: FilterTarget;
  Filter: ColumnTarget;
  AddinInternalService: Book;
  CustomFunctions: Book;
  TelemetryService: Book;
  AppRuntimePersistenceService: Book;
  AppRuntimeService: Book;
}

export interface KeyedTarget {
  readonly book: Book;
  readonly key: string;
}

interface StyleTarget {
  readonly book: Book;
  readonly name: string;
}

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: SheetId;
}

export interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: BorderEdge;
}

export interface RangeViewTarget {
  readonly range: RangeTarget;
  /** Offsets of the rows that are shown. */
  readonly rows: readonly number[];
}

export interface ConditionalFormatTarget {
  readonly book: Book;
  readonly id: ConditionalFormat["id"];
}

export interface TableTarget {
  readonly book: Book;
  readonly table: TableId;
}

export interface ColumnTarget extends TableTarget {
  readonly column: number;
}

export type FilterTarget = SheetTarget | TableTarget;

type BorderEdge = Parameters<Book["engine"]["formats"]["border"]>[1];

/** An object of the model. */
export function object<K extends keyof Targets>(kind: K, target: Targets[K]): HostObject {
  return new HostObject(kind, target);
}

/** Ties a table's handlers to their target's type. */
export function define<K extends keyof Targets>(
  _kind: K,
  table: ObjectTable<Targets[K]>,
): ObjectTable<Targets[K]> {
  return table;
}

export function worksheet(book: Book, sheet: SheetId): HostObject {
  return object("Worksheet", { book, sheet });
}

export function table(book: Book, id: TableId): HostObject {
  return object("Table", { book, table: id });
}

/** A range over the area, or a null object for none. */
export function range(book: Book, area: Area): HostObject;
export function range(book: Book, area: Area | null): HostObject | null;
export function range(book: Book, area: Area | null): HostObject | null {
  return area && object("Range", book.references.range(book, [area]));
}
