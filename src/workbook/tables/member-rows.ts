import { MEMBER_ROW_COLUMNS } from "../../kpi";
import { takesStatements } from "../../plan";
import type { Cell, TableBlueprint } from "../blueprint";
import { pickFrom, pickFromTable, type Context } from "../context";
import { anyDay, oneOf } from "../validation";
import { columnsOf, DATE, prose, TEXT } from "./column";
import { tableOf } from "./table";

/**
 * The log of statements (docs/kpi-rules.md 2.3): to begin with, one empty row for each Member and
 * KPI that measures Members or New Members.
 */
export function memberRowsTable(context: Context): TableBlueprint {
  const columns = columnsOf(MEMBER_ROW_COLUMNS, {
    KPI: {
      width: 8,
      format: TEXT,
      help: "The code of a KPI that counts Members, as in the sheet KPIs: 10, 12.1, 3c.",
      rule: oneOf(pickFromTable(context, "kpis")),
      refusal: "No KPI has this code. Pick one from the list; the sheet KPIs explains them.",
    },
    Member: {
      width: 24,
      format: TEXT,
      help: "The Member that the statement is about. Codes and aliases of the sheet Members are understood too.",
      rule: oneOf(pickFromTable(context, "members")),
      refusal:
        "This is not a name of the sheet Members. A code or an alias given there is fine. Keep it?",
      style: "Warning",
    },
    Status: {
      width: 18,
      format: TEXT,
      help: "Where the Member stands. Leave it empty while it has not said: no answer is not No. For news, add a row below instead of changing this one.",
      rule: oneOf(pickFrom(context, "Status")),
      refusal: "Pick Yes, In progress, No or Not applicable, or leave it empty.",
    },
    Since: {
      width: 13,
      format: DATE,
      help: "Since when it has been so, such as the day of accession. Needed for New Members; otherwise helpful.",
      rule: anyDay,
      refusal: "Enter a date, such as 15 Jan 2019.",
    },
    "Reported on": {
      width: 13,
      format: DATE,
      help: "The day on which the Member said so. Of several statements the latest counts.",
      rule: anyDay,
      refusal: "Enter a date, such as 15 Jan 2019.",
    },
    Evidence: prose(50, "What shows it: a letter, a law, a link, a mission report."),
    Source: prose(30, "Who or what told us: a returned book, a meeting, a survey."),
  });
  return tableOf(context.naming, "memberRows", columns, prefilledRows(context));
}

const prefilledRows = ({ plan, roster }: Context): readonly (readonly Cell[])[] =>
  plan.kpis
    .filter(({ goal }) => goal !== null && takesStatements(goal.measure))
    .flatMap(({ code }) =>
      roster.map((member) => [code, member.name, null, null, null, null, null]),
    );
