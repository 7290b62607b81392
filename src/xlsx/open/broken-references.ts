import { containsCell } from "../addresses";
import type { FunctionNames } from "../formulas/functions";
import { isProblem, toStored } from "../formulas/stored";
import { tableColumns } from "../formulas/table-references";
import type { Cell, Row } from "../model/cells";
import type { DefinedName } from "../model/names";
import type { Sheet } from "../model/sheets";
import type { Table, TableColumn, TableFormula } from "../model/tables";
import type { Losses } from "./losses";

/** Judges formulas once all tables are known, each spelling once. */
class References {
  private readonly known = new Map<string, boolean>();
  private readonly functions: FunctionNames;
  private readonly tables: ReturnType<typeof tableColumns>;

  constructor(functions: FunctionNames, tables: readonly Table[]) {
    this.functions = functions;
    this.tables = tableColumns(tables);
  }

  /** Whether all tables and columns that it names are there. */
  hold(formula: string, table: string | null): boolean {
    if (!formula.includes("[")) return true;
    const key = `${table ?? ""}\n${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const context = { functions: this.functions, table, tables: this.tables };
    const holds = !isProblem(toStored(formula, context));
    this.known.set(key, holds);
    return holds;
  }
}

/** Takes formulas out that name tables which are not there; their figures stay. */
class Mender {
  private readonly references: References;
  private readonly losses: Losses;

  constructor(references: References, losses: Losses) {
    this.references = references;
    this.losses = losses;
  }

  sheet(sheet: Sheet): Sheet {
    const lost = () => this.losses.add("externalFormula", sheet.name);
    return {
      ...sheet,
      rows: sheet.rows.map((row) => this.row(row, sheet.tables, lost)),
      tables: sheet.tables.map((table) => this.table(table, lost)),
      names: this.names(sheet.names),
    };
  }

  names(names: readonly DefinedName[]): DefinedName[] {
    const kept = names.filter(({ formula }) => this.references.hold(formula, null));
    this.losses.add("externalName", null, names.length - kept.length);
    return kept;
  }

  private row(row: Row, tables: readonly Table[], lost: () => void): Row {
    const isBroken = ({ formula, column }: Cell) => {
      if (!formula?.text.includes("[")) return false;
      const cell = { row: row.index, column };
      const table = tables.find(({ area }) => containsCell(area, cell));
      return !this.references.hold(formula.text, table?.name ?? null);
    };
    if (!row.cells.some(isBroken)) return row;
    const mend = (cell: Cell): Cell => {
      if (!isBroken(cell)) return cell;
      lost();
      return { ...cell, formula: null };
    };
    return { ...row, cells: row.cells.map(mend) };
  }

  private table(table: Table, lost: () => void): Table {
    const broken = ({ text }: TableFormula) => !this.references.hold(text, table.name);
    const columns = table.columns.map((column): TableColumn => {
      const { calculated, totals } = column;
      const calculatedBroken = calculated !== null && broken(calculated);
      const totalsBroken = totals?.kind === "formula" && broken(totals.formula);
      if (calculatedBroken) lost();
      if (totalsBroken) lost();
      return {
        ...column,
        calculated: calculatedBroken ? null : calculated,
        totals: totalsBroken ? null : totals,
      };
    });
    return { ...table, columns };
  }
}

/** The sheets and names without formulas that name a table or column which was not kept. */
export function withoutBrokenReferences(
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
  functions: FunctionNames,
  losses: Losses,
): { readonly sheets: Sheet[]; readonly names: DefinedName[] } {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const mender = new Mender(new References(functions, tables), losses);
  return { sheets: sheets.map((sheet) => mender.sheet(sheet)), names: mender.names(names) };
}
