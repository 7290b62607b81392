import type { Context } from "./context";
import { EngineError, type Protection, type ProtectionOptions, type SheetId } from "./contract";

const DEFAULT: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export function createProtection({ book, extras }: Context): Protection {
  const changed = (sheet: SheetId, isProtected: boolean): void =>
    book.events.emit("protectionChanged", {
      sheet,
      protected: isProtected,
      origin: book.originNow(),
    });

  return {
    options(sheet) {
      book.worksheet(sheet);
      return extras.sheet(sheet).protection?.options ?? null;
    },
    hasPassword(sheet) {
      book.worksheet(sheet);
      return (extras.sheet(sheet).protection?.password ?? "") !== "";
    },
    protect(sheet, options, password = "") {
      book.worksheet(sheet);
      if (extras.sheet(sheet).protection) {
        throw new EngineError("InvalidOperation", "The sheet is protected already.");
      }
      const given = Object.entries(options).filter(([, value]) => value !== undefined);
      const protection = {
        options: { ...DEFAULT, ...(Object.fromEntries(given) as Partial<ProtectionOptions>) },
        password,
      };
      book.write(() => extras.updateSheet(sheet, { protection }));
      changed(sheet, true);
    },
    unprotect(sheet, password = "") {
      book.worksheet(sheet);
      const protection = extras.sheet(sheet).protection;
      if (protection && protection.password !== "" && protection.password !== password) {
        throw new EngineError("AccessDenied", "The password is wrong.");
      }
      if (!protection) return;
      book.write(() => extras.updateSheet(sheet, { protection: null }));
      changed(sheet, false);
    },
    structureProtected: () => extras.get().structure !== undefined,
    protectStructure(password = "") {
      if (extras.get().structure) {
        throw new EngineError("InvalidOperation", "The workbook is protected already.");
      }
      book.write(() => extras.replace({ ...extras.get(), structure: { password } }));
    },
    unprotectStructure(password = "") {
      const { structure, ...rest } = extras.get();
      if (!structure) return;
      if (structure.password !== "" && structure.password !== password) {
        throw new EngineError("AccessDenied", "The password is wrong.");
      }
      book.write(() => extras.replace(rest));
    },
  };
}
