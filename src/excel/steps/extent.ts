import type { SheetBlueprint } from "../../workbook";
import { rectangleOf, type Rectangle } from "../a1";

/** Rows and columns beyond the blueprint's own, so that cells which have been moved are seen. */
const MARGIN = { rows: 20, columns: 4 };

/** What of a sheet without a table is read before it is repaired: from A1 to beyond its last cell. */
export const extentOf = ({ blocks, spills }: SheetBlueprint): Rectangle => {
  const addresses = [...blocks.map(({ address }) => address), ...spills.map(({ room }) => room)];
  const rectangles = addresses.flatMap((address) => rectangleOf(address) ?? []);
  const rows = Math.max(1, ...rectangles.map((one) => one.row + one.rows));
  const columns = Math.max(1, ...rectangles.map((one) => one.column + one.columns));
  return { row: 0, column: 0, rows: rows + MARGIN.rows, columns: columns + MARGIN.columns };
};
