import type { ColumnSpan } from "../model/cells";
import type { Sheet } from "../model/sheets";
import { USUAL_WIDTH } from "../package/widths";
import type { SaveContext } from "./context";
import { element, listed } from "./element";

export const columnsXml = (
  { columns, defaultColumnWidth }: Sheet,
  { styles }: SaveContext,
): string => {
  const one = ({ first, last, width, hidden, style }: ColumnSpan) =>
    element("col", {
      min: first + 1,
      max: last + 1,
      width: width ?? defaultColumnWidth ?? USUAL_WIDTH,
      style: style && styles.number(style),
      hidden: hidden || null,
      customWidth: width === null ? null : true,
    });
  return listed("cols", columns.map(one));
};
