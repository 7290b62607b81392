import type { Area, Engine, FillHow } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/error";
import { type Method, own } from "../protocol/model";
import { clearWords } from "./clear-words";
import { checkSize } from "./matrix";
import { orNullObject } from "./members";
import { areaOf, areasOf } from "./range-arguments";
import { removeDuplicates } from "./remove-duplicates";
import { specialCells } from "./special-cells";
import { tablesWithin } from "./tables-within";
import type { RangeTarget } from "../book";
import { object, range } from "./targets";

const fillWords: Readonly<Record<string, FillHow>> = {
  FillDefault: "Default",
  FillCopy: "Copy",
  FillSeries: "Series",
  FillFormats: "Formats",
  FillValues: "Values",
};

/** Excel.AutoFillType; the ways to fill that the grid lacks are refused by name. */
function fillWord(args: Arguments): FillHow {
  const word = args.optionalText(1) ?? "FillDefault";
  const how = own(fillWords, word);
  if (!how) throw notImplemented(`Range.autoFill of ${word}`);
  return how;
}

/** `copyFrom` of a Range and a RangeAreas: one source, copied to each area. */
export const copyFrom: Method<RangeTarget> = ({ book, areas }, args) => {
  const sheet = (areas[0] as Area).sheet;
  const [source, ...more] = areasOf(book, args.at(0), sheet, "sourceRange");
  if (!source || more.length > 0) throw invalidArgument("sourceRange should be a single range.");
  for (const area of areas) {
    book.engine.cells.copy(source, area, {
      what: args.wordOr(1, ["All", "Formulas", "Values", "Formats"], "All"),
      skipBlanks: args.flagOr(2, false),
      transpose: args.flagOr(3, false),
    });
  }
};

/** Who reads whom. @throws HostError ItemNotFound for none, as Excel does. */
function traced(trace: (engine: Engine, area: Area) => readonly Area[]): Method<RangeTarget> {
  return ({ book, area }) => {
    const areas = trace(book.engine, area);
    if (areas.length === 0) throw itemNotFound();
    return object("WorkbookRangeAreas", book.references.range(book, areas));
  };
}

/** The methods of a Range that change cells, and those that only look at them. */
export const rangeActions: Record<string, Method<RangeTarget>> = {
  calculate: ({ book }) => {
    book.engine.calculation.calculate("Recalculate");
  },
  clear: ({ book, area }, args) => {
    book.engine.cells.clear(area, args.wordOr(0, clearWords, "All"));
  },
  autoFill: ({ book, area }, args) => {
    const target = areaOf(book, args.at(0), area.sheet, "destinationRange");
    book.engine.cells.fill(area, target, fillWord(args));
  },
  copyFrom,
  delete: ({ book, area }, args) => {
    book.engine.cells.remove(area, args.word(0, ["Up", "Left"]));
  },
  insert: ({ book, area }, args) =>
    range(book, book.engine.cells.insert(area, args.word(0, ["Down", "Right"]))),
  removeDuplicates,
  merge: ({ book, area }, args) => {
    book.engine.cells.merge(area, args.flagOr(0, false));
  },
  unmerge: ({ book, area }) => {
    book.engine.cells.unmerge(area);
  },
  getMergedAreasOrNullObject: ({ book, area }) => {
    const areas = book.engine.cells.merged(area);
    return areas.length === 0 ? null : object("RangeAreas", book.references.range(book, areas));
  },
  select: ({ book, area }) => {
    book.engine.selection.select([area]);
  },
  ...orNullObject("getSpecialCells", ({ book, area }: RangeTarget, args) => {
    const cells = specialCells(book.engine, area, args);
    return cells.length === 0 ? null : object("RangeAreas", book.references.range(book, cells));
  }),
  getTables: ({ book, area }, args) =>
    object("TableScopedCollection", {
      book,
      tables: tablesWithin(book.engine, [area], args.flagOr(0, false)),
    }),
  getVisibleView: (target) =>
    object("RangeView", {
      range: target,
      rows: target.book.engine.filters.visibleRows(target.area),
    }),
  getDirectPrecedents: traced(({ traces }, area) => traces.precedents(area, false)),
  getPrecedents: traced(({ traces }, area) => traces.precedents(area, true)),
  getDirectDependents: traced(({ traces }, area) => traces.dependents(area, false)),
  getDependents: traced(({ traces }, area) => traces.dependents(area, true)),
  _KeepReference: (target) => {
    target.book.references.keep("Range", target);
  },
  // Sent before a large array is written in slices (docs/host-protocol.md §9).
  _ValidateArraySize: ({ area }, args) => {
    checkSize(args.integer(0), args.integer(1), area);
  },
};
