import { PLAN_2018, contentHash, takesStatements } from "../../../src/plan";
import { serialFromText, type SerialDate } from "../../../src/kpi";
import type { Issue } from "../../../src/returns/issue";

export const day = (text: string): SerialDate => {
  const date = serialFromText(text);
  if (date === null) throw new Error(`${text} is no day.`);
  return date;
};

/** A book for Fiji as the office would issue it. */
export const ISSUE: Issue = {
  plan: { name: PLAN_2018.name, hash: contentHash(PLAN_2018) },
  member: { name: "Fiji", code: "FJI" },
  issued: day("2019-03-31"),
  replyBy: day("2019-04-30"),
  contact: "ROCB A/P, Bangkok: office@rocb.example",
  lines: PLAN_2018.kpis
    .filter(({ goal }) => goal !== null && takesStatements(goal.measure))
    .map((kpi, at) => ({
      kpi: kpi.code,
      action: PLAN_2018.actions.find(({ code }) => code === kpi.action)?.text ?? "",
      asked: {
        indicator: kpi.indicator,
        target: kpi.target,
        timeframe: kpi.timeframe,
        newAfter: kpi.goal?.measure === "New Members" ? kpi.start : null,
      },
      ...(
        [
          { status: "Yes", since: day("2017-05-01"), reportedOn: day("2018-08-15") },
          { status: "In progress", since: day("2018-11-01"), reportedOn: day("2018-12-03") },
          { status: null, since: null, reportedOn: null },
          { status: "No", since: null, reportedOn: day("2018-12-03") },
          { status: "Conflict", since: null, reportedOn: null },
        ] as const
      )[at % 5]!,
    })),
};
