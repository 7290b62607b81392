import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { CellMatrix } from "../book";
import type { Context } from "../context";
import type { SheetId } from "../contract";
import { followingRules } from "../rules/all";

/** Rewrites formulas wherever the book keeps them: cells, names, calculated columns, rules. */
export function rewriteFormulas(context: Context, rewrite: (formula: string) => string): void {
  rewriteCells(context, rewrite);
  rewriteNames(context, rewrite);
  rewriteCalculatedColumns(context, rewrite);
  for (const sheet of context.book.sheetIds()) {
    for (const rule of followingRules(context.book, sheet)) rule.follow(rule.areas, rewrite);
  }
}

function rewriteCells({ book, formulas }: Context, rewrite: (formula: string) => string): void {
  const changes = new Map<SheetId, CellMatrix>();
  formulas.forEachFormula((sheet, row, column, formula) => {
    const after = rewrite(formula);
    if (after === formula) return;
    const cells = changes.get(sheet) ?? {};
    changes.set(sheet, cells);
    (cells[row] ??= {})[column] = { f: after, si: null };
  });
  for (const [sheet, cells] of changes) book.setCells(sheet, cells);
}

function rewriteNames({ book }: Context, rewrite: (formula: string) => string): void {
  const names = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  for (const name of Object.values(names)) {
    const after = rewrite(name.formulaOrRefString);
    if (after === name.formulaOrRefString) continue;
    book.run(SetDefinedNameMutation.id, { ...name, formulaOrRefString: after });
  }
}

function rewriteCalculatedColumns({ extras }: Context, rewrite: (formula: string) => string): void {
  const before = extras.get().tables;
  const after = before.map((table) => {
    const columns = table.columns.map((column) => {
      const formula = column.formula === null ? null : rewrite(column.formula);
      return formula === column.formula ? column : { ...column, formula };
    });
    return columns.every((column, index) => column === table.columns[index])
      ? table
      : { ...table, columns };
  });
  if (after.some((table, index) => table !== before[index])) extras.setTables(after);
}
