import type {
  ConditionalFormatBlueprint,
  SheetBlueprint,
  SheetKey,
  TableBlueprint,
} from "../blueprint";
import type { Context } from "../context";
import { printedWith } from "../print";

/** A sheet that holds one table and nothing else. */
export const tableSheet = (
  context: Context,
  key: SheetKey,
  table: TableBlueprint,
  tabColor: string,
  conditionalFormats: readonly ConditionalFormatBlueprint[] = [],
): SheetBlueprint => ({
  key,
  name: context.naming.sheets[key],
  visible: true,
  tabColor,
  columnWidths: table.columns.map(({ width }) => width),
  rowHeights: [],
  table,
  blocks: [],
  formulas: [],
  spills: [],
  numberFormats: [],
  styles: [],
  validations: [],
  conditionalFormats,
  frozenRows: 1,
  showGridlines: true,
  print: printedWith("$1:$1"),
});
