import { HostError } from "../protocol/error";
import { orNullObject } from "./members";
import { define, object, range } from "./targets";

export const workbook = define("Workbook", {
  properties: {
    name: { get: (book) => book.options.bookName },
    readOnly: { get: () => false },
    autoSave: { get: () => false },
    usePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    application: (book) => object("Application", book),
    customXmlParts: (book) => object("CustomXmlPartCollection", book),
    functions: (book) => object("Functions", book),
    names: (book) => object("NamedItemCollection", { book, scope: null }),
    properties: (book) => object("DocumentProperties", book),
    protection: (book) => object("WorkbookProtection", book),
    settings: (book) => object("SettingCollection", book),
    styles: (book) => object("StyleCollection", book),
    tables: (book) => object("TableCollection", { book, sheet: null }),
    worksheets: (book) => object("WorksheetCollection", book),
    _Runtime: (book) => object("Runtime", book),
  },
  methods: {
    getActiveCell: (book) =>
      range(book, { ...book.engine.selection.activeCell(), rows: 1, columns: 1 }),
    getSelectedRange: (book) => {
      const [area, ...more] = book.engine.selection.areas();
      if (!area || more.length > 0) {
        throw new HostError("InvalidSelection", "The current selection is no single range.");
      }
      return range(book, area);
    },
    getSelectedRanges: (book) =>
      object("RangeAreas", book.references.range(book, book.engine.selection.areas())),
    getIsActiveCollabSession: () => false,
    _RemoveReference: (book, args) => {
      book.references.remove(args.text(0));
    },
    _RemoveAllReferences: (book) => {
      book.references.removeAll();
    },
    _GetReferenceCount: (book) => book.references.count,
    ...orNullObject("_GetRangeForEventByReferenceId", (book, args) =>
      range(book, book.references.areaOfEvent(args.text(0))),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) =>
      range(book, book.references.areaOfEvent(args.text(0))),
  },
  events: { onSelectionChanged: null },
});

/** `context.runtime` and its switch for this add-in's events. */
export const runtime = define("Runtime", {
  properties: {
    enableEvents: {
      get: (book) => book.events.enabled,
      set: (book, value) => {
        book.events.enabled = value.flag(0);
      },
    },
  },
});

/** The protection of the workbook's structure. */
export const workbookProtection = define("WorkbookProtection", {
  properties: {
    protected: { get: ({ engine }) => engine.protection.structureProtected() },
  },
  methods: {
    protect: ({ engine }, args) => {
      engine.protection.protectStructure(args.optionalText(0) ?? undefined);
    },
    unprotect: ({ engine }, args) => {
      engine.protection.unprotectStructure(args.optionalText(0) ?? undefined);
    },
  },
});
