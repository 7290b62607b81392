import type { SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import { BookProblem } from "../errors";
import { sameHeader } from "../survey/survey";

/** Shows the KPI's row in the table Kpis and selects it. */
export const selectKpi = ({ tables }: Naming, code: string): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(tables.kpis);
    const codes = table.columns.getItem("KPI").getDataBodyRange();
    codes.load("values");
    await context.sync();
    const row = codes.values.findIndex(([cell]) => sameHeader(String(cell), code));
    if (row < 0) {
      throw new BookProblem(
        `KPI ${code} has no row in the table ${tables.kpis}.`,
        "Add its row, or scaffold the plan again to see what is missing.",
      );
    }
    table.worksheet.activate();
    table.getDataBodyRange().getRow(row).select();
    await context.sync();
  });

/** Writes the as-of date of the book. */
export const setAsOf = ({ names }: Naming, day: SerialDate): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.names.getItem(names.asOf).getRange().values = [[day]];
    await context.sync();
  });

/** Has Excel calculate everything once: in manual calculation nothing moves by itself. */
export const recalculate = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
