import { parseRange } from "../addresses";
import type { XmlNode } from "../guards/tree";
import { TOTALS_FUNCTIONS } from "../model/tables";
import type { Table, TableColumn, TableFormula, TableStyle, Totals } from "../model/tables";
import { decodeXstring } from "../text/xstring";
import type { FormulaReader } from "./formulas";
import { booleanOf, integerOf, oneOf } from "./values";

function readFormula(
  node: XmlNode | undefined,
  table: string,
  formulas: FormulaReader,
): TableFormula | null {
  const text = node?.text ? formulas.read(node.text, table) : null;
  return text ? { text, array: booleanOf(node?.get("array"), false) } : null;
}

function readTotals(node: XmlNode, table: string, formulas: FormulaReader): Totals | null {
  const label = node.get("totalsRowLabel");
  const word = node.get("totalsRowFunction");
  const known = oneOf(word, TOTALS_FUNCTIONS, null);
  if (known) return { kind: "function", function: known };
  if (word === "custom") {
    const formula = readFormula(node.child("m:totalsRowFormula"), table, formulas);
    return formula ? { kind: "formula", formula } : null;
  }
  return label ? { kind: "label", text: decodeXstring(label) } : null;
}

function readColumn(node: XmlNode, table: string, formulas: FormulaReader): TableColumn {
  return {
    name: decodeXstring(node.get("name") ?? ""),
    calculated: readFormula(node.child("m:calculatedColumnFormula"), table, formulas),
    totals: readTotals(node, table, formulas),
  };
}

function readStyle(node: XmlNode | undefined): TableStyle {
  return {
    name: node?.get("name") || null,
    bandedRows: booleanOf(node?.get("showRowStripes"), false),
    bandedColumns: booleanOf(node?.get("showColumnStripes"), false),
    firstColumn: booleanOf(node?.get("showFirstColumn"), false),
    lastColumn: booleanOf(node?.get("showLastColumn"), false),
  };
}

/** Null for a table that stands nowhere. */
export function readTable(root: XmlNode, formulas: FormulaReader): Table | null {
  const area = parseRange(root.get("ref") ?? "");
  const name = decodeXstring(root.get("displayName") ?? root.get("name") ?? "");
  if (!area) return null;
  return {
    name,
    area,
    headerRow: (integerOf(root.get("headerRowCount")) ?? 1) > 0,
    totalsRow: (integerOf(root.get("totalsRowCount")) ?? 0) > 0,
    filterButtons: root.child("m:autoFilter") !== undefined,
    columns: root
      .list("m:tableColumns", "m:tableColumn")
      .map((node) => readColumn(node, name, formulas)),
    style: readStyle(root.child("m:tableStyleInfo")),
  };
}
