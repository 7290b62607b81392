import { SHEET_COLUMNS } from "../model/addresses";
import type { XmlNode } from "../guards/tree";
import type { ColumnSpan } from "../model/cells";
import { USUAL_WIDTH } from "../package/widths";
import type { Styles } from "./styles";
import { booleanOf, integerOf, numberOf } from "./values";

const WIDEST = 255;

function widthOf(node: XmlNode, usual: number): number | null {
  const width = numberOf(node.get("width"));
  if (width === null || width < 0 || width > WIDEST) return null;
  return booleanOf(node.get("customWidth"), false) || width !== usual ? width : null;
}

/** Spans that overlap an earlier one are cut off there. Spans that say nothing are left out. */
export function readColumns(
  nodes: readonly XmlNode[],
  styles: Styles,
  defaultWidth: number | null,
): ColumnSpan[] {
  const spans = nodes
    .map((node): ColumnSpan => ({
      first: (integerOf(node.get("min")) ?? 0) - 1,
      last: Math.min(SHEET_COLUMNS, integerOf(node.get("max")) ?? 0) - 1,
      width: widthOf(node, defaultWidth ?? USUAL_WIDTH),
      hidden: booleanOf(node.get("hidden"), false),
      style: node.get("style") === undefined ? null : styles.cell(node.get("style")),
    }))
    .sort((a, b) => a.first - b.first);
  let next = 0;
  return spans.flatMap((span) => {
    const first = Math.max(span.first, next);
    if (first > span.last) return [];
    next = span.last + 1;
    const says = span.width !== null || span.hidden || span.style !== null;
    return says ? [{ ...span, first }] : [];
  });
}
