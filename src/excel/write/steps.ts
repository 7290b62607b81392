import type { Step } from "../steps/step";
import { setNumberFormat, writeBlock, writeNewSheet } from "./cells";
import { addConditionalFormats } from "./conditional-formats";
import { dressColumn, dressSheet } from "./looks";
import { setUpPrint } from "./print";
import { validate } from "./validation";

type Writer<Kind extends Step["kind"]> = (
  context: Excel.RequestContext,
  step: Extract<Step, { kind: Kind }>,
) => void;

const sheetOf = (context: Excel.RequestContext, { name }: { readonly name: string }) =>
  context.workbook.worksheets.getItem(name);

const tableOf = (context: Excel.RequestContext, { name }: { readonly name: string }) =>
  context.workbook.tables.getItem(name);

/** The identity is not among them: the run itself opens and closes the record. */
const WRITERS: { readonly [Kind in Exclude<Step["kind"], "identity">]: Writer<Kind> } = {
  sheet: (context, { blueprint, position }) => writeNewSheet(context, blueprint, position),
  cells: (context, { blueprint, address, cells }) =>
    writeBlock(sheetOf(context, blueprint), blueprint, { address, cells }),
  table: (context, { blueprint, table, address }) => {
    const made = sheetOf(context, blueprint).tables.add(address, true);
    made.name = table.name;
    made.style = table.style;
    made.showBandedRows = table.bandedRows;
  },
  tableName: (context, { table, before }) => {
    context.workbook.tables.getItem(before).name = table.name;
  },
  header: (context, { table, column, before }) => {
    tableOf(context, table).columns.getItem(before).name = column.header;
  },
  column: (context, { table, column, index }) => {
    const made = tableOf(context, table).columns.add(index, undefined, column.header);
    const body = made.getDataBodyRange();
    setNumberFormat(body, column.numberFormat);
    dressColumn(made.getHeaderRowRange(), body, column);
  },
  name: (context, { name: { name, formula, comment } }) => {
    context.workbook.names.add(name, formula, comment);
  },
  nameFormula: (context, { name: { name, formula } }) => {
    context.workbook.names.getItem(name).formula = formula;
  },
  dress: (context, { blueprint }) => dressSheet(sheetOf(context, blueprint), blueprint),
  validation: (context, { blueprint, header, address, validation }) => {
    const range =
      header === null || blueprint.table === null
        ? sheetOf(context, blueprint).getRange(address)
        : tableOf(context, blueprint.table).columns.getItem(header).getDataBodyRange();
    validate(range, validation);
  },
  colours: (context, { blueprint }) =>
    addConditionalFormats(sheetOf(context, blueprint), blueprint),
  formula: (context, { blueprint, cell, formula }) => {
    sheetOf(context, blueprint).getRange(cell).formulas = [[formula]];
  },
  print: (context, { blueprint }) => setUpPrint(sheetOf(context, blueprint), blueprint.print),
};

/** Queues one step; it is done by the next sync. */
export const write = (context: Excel.RequestContext, step: Step): void => {
  if (step.kind === "identity") return;
  const writer = WRITERS[step.kind] as Writer<Step["kind"]>;
  writer(context, step);
};
