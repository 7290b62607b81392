import { pillarLabel, type Plan } from "../../plan";
import type { Cell, TableBlueprint } from "../blueprint";
import { pickFrom, type Context } from "../context";
import { oneOf, satisfies } from "../validation";
import { columnsOf, prose, TEXT } from "./column";
import { tableOf } from "./table";

const ACTION_COLUMNS = ["Action", "Pillar", "Specific action", "Relevant part", "Note"] as const;

/** What the office has undertaken to do; read by people only, no rule depends on it. */
export function actionsTable(context: Context): TableBlueprint {
  const rows = actionRows(context.plan);
  const columns = columnsOf(ACTION_COLUMNS, {
    Action: {
      width: 9,
      format: TEXT,
      help: "The action's number in the plan, such as 5 or 2a. Each number once.",
      rule: satisfies(`=COUNTIF($A$2:$A$${Math.max(1, rows.length) + 1},$A2)=1`),
      refusal: "Another row has this number already. Give each action its own.",
    },
    Pillar: {
      width: 46,
      format: { ...TEXT, wrap: true },
      help: "The pillar of the plan that the action belongs to. Pick it from the list.",
      rule: oneOf(pickFrom(context, "Pillar")),
      refusal: "This is none of the plan's pillars. Keep it all the same?",
      style: "Warning",
    },
    "Specific action": prose(80, "What the office does, in the words of the plan."),
    "Relevant part": prose(
      28,
      "The part of the regional strategy that the action serves, as the plan cites it.",
    ),
    Note: prose(60, "Anything to know about this line; oddities of the source are noted here."),
  });
  return tableOf(context.naming, "actions", columns, rows);
}

const actionRows = ({ pillars, actions }: Plan): readonly (readonly Cell[])[] =>
  pillars.flatMap((pillar) =>
    actions
      .filter((action) => action.pillar === pillar.number)
      .map(({ code, text, reference, notes }) => {
        const note = [...pillar.notes, ...notes].join(" ");
        return [code, pillarLabel(pillar), text, reference, note || null];
      }),
  );
