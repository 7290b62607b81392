import { MEMBER_COLUMNS } from "../../kpi";
import type { RosterMember } from "../../plan";
import type { Cell, TableBlueprint } from "../blueprint";
import { pickFrom, type Context } from "../context";
import { anyDay, dayAfter, oneOf, satisfies } from "../validation";
import { columnsOf, DATE, prose, TEXT } from "./column";
import { tableOf } from "./table";

/** The roster (docs/kpi-rules.md 2.2). */
export function membersTable(context: Context): TableBlueprint {
  const rows = context.roster.map(memberRow);
  const columns = columnsOf(MEMBER_COLUMNS, {
    Member: {
      width: 24,
      format: TEXT,
      help: "The Member's usual name. The other sheets refer to it, so use each name once.",
      rule: satisfies(`=COUNTIF($A$2:$A$${Math.max(1, rows.length) + 1},$A2)=1`),
      refusal: "Another row has this name already. Give each Member one row.",
    },
    Code: {
      width: 9,
      format: TEXT,
      help: "The three letters of ISO 3166, such as VNM.",
      rule: { kind: "textLength", operator: "EqualTo", formula1: 3 },
      refusal: "A code has three letters, such as VNM.",
    },
    RTC: {
      width: 8,
      format: TEXT,
      help: "Yes where the Member hosts a Regional Training Centre; otherwise leave it empty.",
      rule: oneOf(pickFrom(context, "Yes")),
      refusal: "Write Yes, or leave it empty.",
    },
    Joined: {
      width: 13,
      format: DATE,
      help: "The day of joining, where that was after the start of the plan; otherwise leave it empty.",
      rule: anyDay,
      refusal: "Enter a date, such as 15 Jan 2019.",
    },
    Left: {
      width: 13,
      format: DATE,
      help: "The day of leaving. From then on the Member is not counted. Leave it empty for a Member.",
      rule: dayAfter("=$D2"),
      refusal: "Enter a date after the day of joining, such as 15 Jan 2019.",
    },
    Aliases: prose(
      70,
      "Other names by which reports call this Member, separated by semicolons. Its code need not be repeated.",
    ),
  });
  return tableOf(context.naming, "members", columns, rows);
}

const memberRow = ({ name, code, rtc, joined, left, aliases }: RosterMember): readonly Cell[] => [
  name,
  code,
  rtc ? "Yes" : null,
  joined,
  left,
  aliases.join("; ") || null,
];
