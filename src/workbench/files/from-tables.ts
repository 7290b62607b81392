import type { Table as FileTable } from "../../xlsx";
import type { Engine, Table } from "../engine/contract";
import { toRange } from "./areas";
import type { PlainFormulas } from "./plain-formulas";
import { totalsOf } from "./totals";

export function toFileTable(engine: Engine, table: Table, formulas: PlainFormulas): FileTable {
  const { tables, cells } = engine;
  const totalsRow = tables.part(table.id, "Totals");
  const totals = totalsRow ? (cells.formulas(totalsRow)[0] ?? []) : [];
  return {
    name: table.name,
    area: toRange(table.area),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    filterButtons: table.showFilterButton && table.showHeaders,
    columns: tables.columns(table.id).map(({ name, calculatedFormula, index }) => ({
      name,
      calculated:
        calculatedFormula === null ? null : formulas.toTable(calculatedFormula.replace(/^=/, "")),
      totals: totalsOf(totals[index] ?? "", name, formulas),
    })),
    style: {
      name: table.style || null,
      bandedRows: table.showBandedRows,
      bandedColumns: table.showBandedColumns,
      firstColumn: table.highlightFirstColumn,
      lastColumn: table.highlightLastColumn,
    },
  };
}
