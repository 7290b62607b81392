import { rangeName } from "../addresses";
import type { Table, TableColumn, TableFormula } from "../model/tables";
import { NS } from "../package/namespaces";
import { escapeXml } from "../text/xml";
import type { SaveContext } from "./context";
import { counted, element, headerAttribute, xstringAttribute } from "./element";

function totalsAttributes({ totals }: TableColumn) {
  switch (totals?.kind) {
    case "label":
      return { totalsRowLabel: headerAttribute(totals.text) };
    case "function":
      return { totalsRowFunction: totals.function };
    case "formula":
      return { totalsRowFunction: "custom" };
    default:
      return {};
  }
}

function columnXml(column: TableColumn, id: number, table: Table, context: SaveContext): string {
  const { calculated, totals } = column;
  const where = () => `of the column “${column.name}” of the table ${table.name}`;
  const formula = (name: string, { text, array }: TableFormula) =>
    element(
      name,
      { array: array || null },
      escapeXml(context.formulas.store(text, table.name, where)),
    );
  return element(
    "tableColumn",
    { id, name: headerAttribute(column.name), ...totalsAttributes(column) },
    (calculated === null ? "" : formula("calculatedColumnFormula", calculated)) +
      (totals?.kind === "formula" ? formula("totalsRowFormula", totals.formula) : ""),
  );
}

/** `id` is the table's number in the whole book. */
export function tableXml(table: Table, id: number, context: SaveContext): string {
  const { name, area, headerRow, totalsRow, filterButtons, columns, style } = table;
  const filtered = rangeName({ ...area, bottom: area.bottom - Number(totalsRow) });
  return element(
    "table",
    {
      xmlns: NS.main,
      id,
      name: xstringAttribute(name),
      displayName: xstringAttribute(name),
      ref: rangeName(area),
      headerRowCount: headerRow ? null : 0,
      totalsRowCount: totalsRow ? 1 : null,
      totalsRowShown: totalsRow ? null : false,
    },
    (filterButtons ? element("autoFilter", { ref: filtered }) : "") +
      counted(
        "tableColumns",
        columns.map((column, i) => columnXml(column, i + 1, table, context)),
      ) +
      element("tableStyleInfo", {
        name: style.name,
        showFirstColumn: style.firstColumn,
        showLastColumn: style.lastColumn,
        showRowStripes: style.bandedRows,
        showColumnStripes: style.bandedColumns,
      }),
  );
}
