import { generateRandomId } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { parseAddress } from "./addresses";
import type { Context } from "./context";
import type { Area, Areas, CellValue, DefinedName, Names, NameType, SheetId } from "./contract";
import { EngineError } from "./contract";
import { evaluate } from "./evaluate";
import { sameName } from "./tables/parts";

type StoredName = IDefinedNamesServiceParam;

const WELL_FORMED = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_R1C1 = /^(?:[rc]|r\d*c\d*)$/i;

/** A constant array: {1,2;3,4}. */
const ARRAY = /^=\{[^{}]*\}$/s;

/** @throws EngineError InvalidArgument for a name that Excel would not take. */
export function checkName(name: string): void {
  if (!WELL_FORMED.test(name) || LIKE_R1C1.test(name) || parseAddress(name)) {
    throw new EngineError("InvalidArgument", `"${name}" is no valid name.`);
  }
}

export function createNames(context: Context, areas: Areas): Names {
  const { book, extras, formulas } = context;
  const stored = (): StoredName[] =>
    Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {});

  const scopeOf = (name: StoredName): SheetId | null =>
    book.sheetIds().find((sheet) => sheet === name.localSheetId) ?? null;

  function describe(name: StoredName): DefinedName {
    const formula = `=${name.formulaOrRefString.replace(/^=/, "")}`;
    const area = areaOf(formula);
    const array = ARRAY.test(formula);
    let known: CellValue | undefined;
    // Calculated when somebody asks: a book has many names, and some take whole columns.
    const valueOf = () =>
      (known ??= area
        ? areas.fullAddress(area)
        : array
          ? formula.slice(1)
          : constantOrResult(formula));
    return {
      id: name.id,
      name: name.name,
      scope: scopeOf(name),
      formula,
      get type() {
        return area ? "Range" : array ? "Array" : typeOfValue(valueOf());
      },
      get value() {
        return valueOf();
      },
      area,
      visible: name.hidden !== true,
      comment: name.comment ?? "",
    };
  }

  /** The one area that a formula means; null when it is no plain reference. */
  function areaOf(formula: string): Area | null {
    const address = parseAddress(formulas.translate(formula).slice(1));
    if (!address || address.sheetName === null || address.sheetName === undefined) return null;
    const sheet = book.workbook().getSheetBySheetName(address.sheetName);
    if (!sheet) return null;
    const { row, column, rows, columns } = address;
    return { sheet: sheet.getSheetId() as SheetId, row, column, rows, columns };
  }

  function constantOrResult(formula: string): CellValue {
    const constant = /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1];
    if (constant !== undefined) return constant.replaceAll('""', '"');
    const number = Number(formula.slice(1));
    if (formula.length > 1 && Number.isFinite(number)) return number;
    const [sheet] = book.sheetIds();
    return evaluate(book, formula, { sheet: sheet as SheetId, row: -1, column: -1 });
  }

  function find(key: string, scope: SheetId | null): StoredName | null {
    return (
      stored().find(
        (name) => (name.id === key || sameName(name.name, key)) && scopeOf(name) === scope,
      ) ?? null
    );
  }

  function byId(id: string): StoredName {
    const name = stored().find((candidate) => candidate.id === id);
    if (!name) throw new EngineError("ItemNotFound", "The name does not exist or was deleted.");
    return name;
  }

  function write(name: StoredName): void {
    book.write(() => {
      book.run(SetDefinedNameMutation.id, name);
      formulas.meaningChanged([name.name]);
    });
    book.events.emit("bookChanged", {});
  }

  function readFormula(formula: string | Area): string {
    if (typeof formula !== "string")
      return areas.fullAddress(formula).replace(/[^!]+$/, (text) => absolute(text));
    const text = formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
    formulas.check(text);
    return formulas.complete(plainReference(text), null);
  }

  /** Without "=" where it is a reference: so Univer keeps them. */
  function plainReference(text: string): string {
    return areaOf(text) && parseAddress(text.slice(1)) ? text.slice(1) : text;
  }

  return {
    list: (scope) =>
      stored()
        .filter((name) => scopeOf(name) === scope)
        .map(describe)
        .sort((a, b) => a.name.localeCompare(b.name)),
    find(key, scope) {
      const name = find(key, scope);
      return name && describe(name);
    },
    add(name, formula, options = {}) {
      checkName(name);
      const scope = options.scope ?? null;
      if (scope) book.worksheet(scope);
      if (find(name, scope) || extras.get().tables.some((table) => sameName(table.name, name))) {
        throw new EngineError("ItemAlreadyExists", `The name "${name}" is taken.`);
      }
      const entry: StoredName = {
        id: generateRandomId(10),
        name,
        formulaOrRefString: readFormula(formula),
        localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
        ...(options.comment ? { comment: options.comment } : {}),
      };
      write(entry);
      return describe(entry);
    },
    set(id, patch) {
      const name = byId(id);
      write({
        ...name,
        ...(patch.formula === undefined ? {} : { formulaOrRefString: readFormula(patch.formula) }),
        ...(patch.visible === undefined ? {} : { hidden: !patch.visible }),
        ...(patch.comment === undefined ? {} : { comment: patch.comment }),
      });
    },
    remove(id) {
      const name = byId(id);
      const stale = formulas.cellsMentioning([name.name]);
      book.write(() => {
        book.run(RemoveDefinedNameMutation.id, name);
        formulas.forgetParsed();
        book.markStale(stale);
      });
      book.events.emit("bookChanged", {});
    },
  };
}

const absolute = (address: string): string =>
  address.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);

function typeOfValue(value: CellValue): NameType {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return (ERROR_TYPE_SET as Set<string>).has(value) ? "Error" : "String";
}
