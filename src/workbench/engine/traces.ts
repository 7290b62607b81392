import { spillAt } from "./cells/spills";
import type { Context } from "./context";
import type { Area, Cell, SheetId, Traces } from "./contract";
import { referencesOf, type Surroundings } from "./formulas/references";
import { bounding, contains, intersection } from "./geometry";

interface Reader {
  readonly cell: Area;
  readonly reads: readonly Area[];
}

/** The areas that a formula names in this cell: cells, tables, names and spills. */
export const areasRead = (context: Context, formula: string, cell: Area): readonly Area[] =>
  referencesOf(formula, cell, surroundings(context));

const surroundings = ({ book, extras, formulas }: Context): Surroundings => ({
  tables: () => extras.get().tables,
  sheetNamed: (name) => (book.sheetNamed(name)?.getSheetId() ?? null) as SheetId | null,
  nameFormula: (name, sheet) => formulas.formulaOfName(name, sheet),
  spillOf: (cell: Cell) => spillAt(book, cell),
});

export function createTraces(context: Context): Traces {
  const { formulas } = context;
  const around = surroundings(context);

  /** Every formula of the book with what it names. */
  function readers(): Reader[] {
    const found: Reader[] = [];
    formulas.forEachFormula((sheet, row, column, formula) => {
      const cell = { sheet, row, column, rows: 1, columns: 1 };
      found.push({ cell, reads: referencesOf(formula, cell, around) });
    });
    return found;
  }

  /** Goes on from the areas found to what `next` gives of them, until nothing new is found. */
  function spread(start: Area, all: boolean, next: (from: readonly Area[]) => readonly Area[]) {
    const found: Area[] = [];
    let edge: readonly Area[] = [start];
    do {
      edge = next(edge).filter((area) => !found.some((known) => within(known, area)));
      found.push(...edge);
    } while (all && edge.length > 0);
    return merged(found);
  }

  return {
    precedents(area, all) {
      const known = readers();
      return spread(area, all, (from) =>
        known
          .filter(({ cell }) => from.some((part) => intersection(part, cell)))
          .flatMap(({ reads }) => reads),
      );
    },
    dependents(area, all) {
      const known = readers();
      return spread(area, all, (from) =>
        known
          .filter(({ reads }) =>
            reads.some((read) => from.some((part) => intersection(part, read))),
          )
          .map(({ cell }) => cell),
      );
    },
  };
}

const within = (outer: Area, inner: Area): boolean =>
  outer.sheet === inner.sheet && contains(outer, inner);

/** Joins areas that lie within or beside each other and together are a rectangle. */
function merged(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    let whole = area;
    for (;;) {
      const index = result.findIndex((other) => joins(other, whole));
      const [other] = index < 0 ? [] : result.splice(index, 1);
      if (!other) break;
      whole = { sheet: whole.sheet, ...bounding(other, whole) };
    }
    result.push(whole);
  }
  return result;
}

function joins(a: Area, b: Area): boolean {
  if (a.sheet !== b.sheet) return false;
  if (contains(a, b) || contains(b, a)) return true;
  const { rows, columns } = bounding(a, b);
  const inRow = a.row === b.row && a.rows === b.rows && columns <= a.columns + b.columns;
  const inColumn = a.column === b.column && a.columns === b.columns && rows <= a.rows + b.rows;
  return inRow || inColumn;
}
