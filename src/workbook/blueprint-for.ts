import type { SerialDate } from "../kpi";
import { contentHash, type Plan, type Roster } from "../plan";
import type { Blueprint, BookIdentity, Naming, SheetBlueprint } from "./blueprint";
import { colouredByWord } from "./conditional-format";
import { contextOf, type Context } from "./context";
import { namesFor } from "./names";
import { USUAL_NAMES } from "./naming";
import { MEMBER_STATUS_TONES, TAB_COLORS } from "./palette";
import { listsSheet } from "./sheets/lists";
import { readMeSheet } from "./sheets/read-me";
import { scoreboardSheet } from "./sheets/scoreboard";
import { tableSheet } from "./sheets/table-sheet";
import { actionsTable } from "./tables/actions";
import { activitiesTable } from "./tables/activities";
import { kpisTable, shareGoals } from "./tables/kpis";
import { memberRowsTable } from "./tables/member-rows";
import { membersTable } from "./tables/members";

/** Raised when scaffolding writes something else than before. */
const BLUEPRINT_VERSION = 1;

/**
 * The whole book for a plan and its roster. `today` sets the as-of date, at most the end of the term.
 * `naming` gives other names to what would meet something foreign of the same name.
 */
export function blueprintFor(
  plan: Plan,
  roster: Roster,
  today: SerialDate,
  naming: Naming = USUAL_NAMES,
): Blueprint {
  return {
    identity: identityOf(plan),
    sheets: sheetsFor(contextOf(plan, roster, today, naming)),
    names: namesFor(naming),
  };
}

const identityOf = (plan: Plan): BookIdentity => ({
  plan: plan.name,
  termStart: plan.termStart,
  termEnd: plan.termEnd,
  contentHash: contentHash(plan),
  version: BLUEPRINT_VERSION,
});

function sheetsFor(context: Context): readonly SheetBlueprint[] {
  const { setUp, record } = TAB_COLORS;
  const kpis = kpisTable(context);
  const memberRows = memberRowsTable(context);
  return [
    scoreboardSheet(context),
    tableSheet(context, "actions", actionsTable(context), setUp),
    tableSheet(context, "kpis", kpis, setUp, [shareGoals(kpis.rows.length)]),
    tableSheet(context, "members", membersTable(context), setUp),
    tableSheet(context, "memberRows", memberRows, record, [
      ...colouredByWord(`C2:C${memberRows.rows.length + 1}`, MEMBER_STATUS_TONES),
    ]),
    tableSheet(context, "activities", activitiesTable(context), record),
    readMeSheet(context),
    listsSheet(context),
  ];
}
