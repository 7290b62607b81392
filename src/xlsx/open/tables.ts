import { parseRange } from "../addresses";
import type { XmlNode } from "../guards/tree";
import { TOTALS_FUNCTIONS } from "../model/tables";
import type { Table, TableColumn, TableStyle, Totals } from "../model/tables";
import { decodeXstring } from "../text/xstring";
import type { FormulaReader } from "./formulas";
import { booleanOf, integerOf, oneOf } from "./values";

function readTotals(node: XmlNode, table: string, formulas: FormulaReader): Totals | null {
  const label = node.get("totalsRowLabel");
  const word = node.get("totalsRowFunction");
  const known = oneOf(word, TOTALS_FUNCTIONS, null);
  if (known) return { kind: "function", function: known };
  if (word === "custom") {
    const formula = formulas.read(node.child("m:totalsRowFormula")?.text ?? "", table);
    return formula ? { kind: "formula", formula } : null;
  }
  return label ? { kind: "label", text: decodeXstring(label) } : null;
}

function readColumn(node: XmlNode, table: string, formulas: FormulaReader): TableColumn {
  const calculated = node.child("m:calculatedColumnFormula")?.text;
  return {
    name: decodeXstring(node.get("name") ?? ""),
    calculated: calculated ? formulas.read(calculated, table) : null,
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
