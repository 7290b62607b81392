import type { ConditionalFormatBlueprint, ConditionalRule, DrawnSheet } from "../../workbook";

const OPERATORS = {
  EqualTo: "EqualTo",
  GreaterThan: "GreaterThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThan: "LessThan",
  LessThanOrEqualTo: "LessThanOrEqual",
} as const;

/** Adds a format of each kind and gives the part that carries its looks. */
const ADD: {
  readonly [Kind in ConditionalRule["kind"]]: (
    formats: Excel.ConditionalFormatCollection,
    rule: Extract<ConditionalRule, { kind: Kind }>,
  ) => Excel.ConditionalRangeFormat;
} = {
  cellValue: (formats, { operator, operand }) => {
    const { cellValue } = formats.add("CellValue");
    cellValue.rule = { operator: OPERATORS[operator], formula1: operand };
    return cellValue.format;
  },
  containsText: (formats, { text }) => {
    const { textComparison } = formats.add("ContainsText");
    textComparison.rule = { operator: "Contains", text };
    return textComparison.format;
  },
  formula: (formats, { formula }) => {
    const { custom } = formats.add("Custom");
    custom.rule.formula = formula;
    return custom.format;
  },
};

const addOne = (sheet: Excel.Worksheet, { address, rule, format }: ConditionalFormatBlueprint) => {
  const add = ADD[rule.kind] as (
    formats: Excel.ConditionalFormatCollection,
    rule: ConditionalRule,
  ) => Excel.ConditionalRangeFormat;
  const looks = add(sheet.getRange(address).conditionalFormats, rule);
  if (format.fill !== undefined) looks.fill.color = format.fill;
  if (format.color !== undefined) looks.font.color = format.color;
  if (format.bold !== undefined) looks.font.bold = format.bold;
  if (format.numberFormat !== undefined) looks.numberFormat = format.numberFormat;
};

/** Colours by the words. Earlier runs' formats of the same cells are replaced, never doubled. */
export const addConditionalFormats = (
  sheet: Excel.Worksheet,
  { conditionalFormats }: DrawnSheet,
): void => {
  for (const address of new Set(conditionalFormats.map((format) => format.address))) {
    sheet.getRange(address).conditionalFormats.clearAll();
  }
  for (const format of conditionalFormats) addOne(sheet, format);
};
