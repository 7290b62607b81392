import { define } from "./targets";

const protectionFlags = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export const worksheetProtection = define("WorksheetProtection", {
  properties: {
    protected: { get: ({ book, sheet }) => book.engine.protection.options(sheet) !== null },
    options: {
      get: ({ book, sheet }) => {
        const options = book.engine.protection.options(sheet);
        return options && { ...options };
      },
    },
  },
  methods: {
    protect: ({ book, sheet }, args) => {
      const given = args.has(0) ? args.record(0) : {};
      const options: Record<string, boolean | string> = {};
      for (const name of protectionFlags) {
        if (typeof given[name] === "boolean") options[name] = given[name];
      }
      if (typeof given["selectionMode"] === "string") {
        options["selectionMode"] = given["selectionMode"];
      }
      book.engine.protection.protect(sheet, options, args.optionalText(1) ?? undefined);
    },
    unprotect: ({ book, sheet }, args) => {
      book.engine.protection.unprotect(sheet, args.optionalText(0) ?? undefined);
    },
  },
});
