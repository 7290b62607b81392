import { codeOf, textIn, type TableArgument } from "../../kpi";
import { actionWords, columnsOf } from "../../workbook";

/**
 * The specific action behind a KPI, in the words of the plan; "" where the tables, headers first, do
 * not tell. "Number of Members" alone tells nobody what is counted.
 */
export function actionTexts(kpis: TableArgument, actions: TableArgument): (code: string) => string {
  const cell = columnsOf(kpis);
  const wordsOf = actionWords(actions);
  const found = new Map(
    kpis.slice(1).map((_, at) => {
      const row = at + 1;
      return [codeOf(textIn(cell(row, "KPI")) ?? ""), wordsOf(cell(row, "Action"))] as const;
    }),
  );
  return (kpi) => found.get(codeOf(kpi)) ?? "";
}
