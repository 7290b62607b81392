import { isRefusal } from "../../../src/kpi";
import { PLAN_2018, ROSTER_2018, contentHash } from "../../../src/plan";
import {
  openOffice,
  type Occasion,
  type Office,
  type OfficeTables,
} from "../../../src/returns/office";
import { blueprintFor } from "../../../src/workbook";
import { exampleRows } from "../../../src/workbook/example";
import { day } from "./issues";

const TABLES = new Map(
  blueprintFor(PLAN_2018, ROSTER_2018, day("2019-03-31")).sheets.flatMap(({ table }) =>
    table === null ? [] : [[table.key, table] as const],
  ),
);

const gridOf = (key: "kpis" | "actions" | "members" | "memberRows") => {
  const { columns, rows } = TABLES.get(key)!;
  return { header: columns.map(({ header }) => header), rows };
};

const tableOf = (key: Parameters<typeof gridOf>[0]) => [gridOf(key).header, ...gridOf(key).rows];

/** The office's tables with the fictional example in them. */
export const EXAMPLE: OfficeTables = {
  plan: tableOf("kpis"),
  actions: tableOf("actions"),
  roster: tableOf("members"),
  memberLog: [
    gridOf("memberRows").header,
    ...exampleRows(PLAN_2018, ROSTER_2018, gridOf("memberRows").rows).memberRows,
  ],
};

export const OCCASION: Occasion = {
  plan: { name: PLAN_2018.name, hash: contentHash(PLAN_2018) },
  issued: day("2019-03-31"),
  replyBy: day("2019-04-30"),
  contact: "ROCB A/P, Bangkok: office@rocb.example",
};

export function opened(tables: OfficeTables, issued = OCCASION.issued): Office {
  const office = openOffice(tables, issued);
  if (isRefusal(office)) throw new Error(office.message);
  return office;
}
