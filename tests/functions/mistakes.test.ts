import {
  kpiActual,
  kpiAttainment,
  kpiGap,
  kpiHistory,
  kpiIssues,
  kpiMatrix,
  kpiMembers,
  kpiScoreboard,
  kpiStatus,
  kpiSummary,
} from "../../src/functions/functions";
import { installCustomFunctions, shownError } from "./support/runtime";
import { ACTIVITY_LOG, AS_OF, MEMBER_LOG, PLAN, ROSTER } from "./support/workbook";
import type { Table } from "./support/workbook";

installCustomFunctions();

/** Excel leaves null where the user leaves nothing between two separators. */
const OMITTED = null as never;
const ERROR = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidName);

/** Each mistake with the code that Excel shows and what its message must tell. */
const MISTAKES: [string, () => unknown, string, ...RegExp[]][] = [
  [
    "an unknown code",
    () => kpiStatus([["99"]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#N/A",
    /99/,
    /10.*11.*12\.1.*20.*21.*30/,
  ],
  [
    "an empty code",
    () => kpiStatus([[""]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#N/A",
    /No KPI is given/,
    /10.*30/,
  ],
  [
    "an empty cell as code",
    () => kpiStatus(OMITTED, PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#N/A",
    /No KPI is given/,
  ],
  [
    "an error cell as code",
    () => kpiStatus([[ERROR]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /KPI code holds an error/,
  ],
  [
    "many codes",
    () => kpiStatus([["10"], ["11"]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /one KPI code/,
    /fill/,
  ],
  ["no plan", () => kpiStatus([["10"]], OMITTED, MEMBER_LOG, ROSTER, AS_OF), "#VALUE!", /Plan/],
  [
    "the plan without its header row",
    () => kpiStatus([["10"]], PLAN.slice(1), MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /header row/,
    /Kpis\[#All\]/,
    /Plan/,
  ],
  [
    "a column of the plan is missing",
    () => kpiStatus([["10"]], without(PLAN, "Goal"), MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /"?Goal"?/,
  ],
  [
    "a single cell as plan",
    () => kpiStatus([["10"]], [[5]], MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /Kpis\[#All\]/,
  ],
  [
    "the plan's name in quotes",
    () => kpiStatus([["10"]], [["Plan"]], MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /The plan is the text “Plan”/,
    /name Plan, without quotes/,
  ],
  [
    "the log's name in quotes, passed bare",
    () => kpiStatus([["10"]], PLAN, "MemberLog" as never, ROSTER, AS_OF),
    "#VALUE!",
    /The member log is the text “MemberLog”/,
    /without quotes/,
  ],
  [
    "the roster's address in quotes",
    () => kpiMembers([["10"]], PLAN, MEMBER_LOG, [["Members!A1:F34"]], undefined, AS_OF),
    "#VALUE!",
    /The roster is the text “Members!A1:F34”/,
    /Members\[#All\]/,
  ],
  [
    "a misspelled name",
    () => kpiStatus([["10"]], PLAN, [[ERROR]], ROSTER, AS_OF),
    "#VALUE!",
    /The member log is an error/,
    /spelling/,
    /MemberLog/,
  ],
  [
    "a misspelled name for a log of the board",
    () => kpiScoreboard(PLAN, MEMBER_LOG, [[ERROR]], ROSTER, AS_OF),
    "#VALUE!",
    /The activity log is an error/,
    /ActivityLog/,
  ],
  [
    "an empty cell as log",
    () => kpiStatus([["10"]], PLAN, [[null]], ROSTER, AS_OF),
    "#VALUE!",
    /header row/,
    /MemberLog/,
  ],
  [
    "the activity log for Members",
    () => kpiStatus([["10"]], PLAN, ACTIVITY_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /MemberLog/,
  ],
  [
    "the member log for activities",
    () => kpiStatus([["20"]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /ActivityLog/,
  ],
  ["no log", () => kpiStatus([["10"]], PLAN, OMITTED, ROSTER, AS_OF), "#VALUE!", /MemberLog/],
  [
    "no roster where it is needed",
    () => kpiStatus([["10"]], PLAN, MEMBER_LOG, undefined, AS_OF),
    "#VALUE!",
    /roster/i,
    /KPISTATUS\(kpi, Plan, MemberLog, Roster\)/,
  ],
  [
    "no roster for another function, which is named",
    () => kpiGap([["10"]], PLAN, MEMBER_LOG, undefined, AS_OF),
    "#VALUE!",
    /KPIGAP\(kpi, Plan, MemberLog, Roster\)/,
  ],
  [
    "an as-of date in place of the roster",
    () => kpiStatus([["10"]], PLAN, MEMBER_LOG, AS_OF),
    "#VALUE!",
    /roster/i,
  ],
  ["an empty cell as as-of date: 0", () => asOf([[0]]), "#VALUE!", /as-of cell is empty/i, /AsOf/],
  [
    "an empty cell as as-of date: null",
    () => asOf([[null]]),
    "#VALUE!",
    /as-of cell is empty/i,
    /AsOf/,
  ],
  ["an empty text as as-of date", () => asOf([[""]]), "#VALUE!", /as-of cell is empty/i, /AsOf/],
  ["a text that is no date", () => asOf([["30/06/2019"]]), "#VALUE!", /date/i],
  ["a number that is no date", () => asOf([[-5]]), "#VALUE!", /date/i],
  ["a range as as-of date", () => asOf([[43646], [43647]]), "#VALUE!", /one cell/],
  [
    "an error as as-of date",
    () => asOf([[new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidName)]]),
    "#VALUE!",
    /date/i,
  ],
  [
    "a figure where there is none",
    () => kpiActual([["30"]], PLAN, ACTIVITY_LOG, ROSTER, AS_OF),
    "#N/A",
    /Not set up/,
  ],
  [
    "attainment where there is none",
    () => kpiAttainment([["10"]], PLAN, MEMBER_LOG.slice(0, 1), ROSTER, AS_OF),
    "#N/A",
    /No Member’s statement/,
  ],
  [
    "a history of an unknown KPI",
    () => kpiHistory([["99"]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
    "#N/A",
    /99/,
  ],
  [
    "Members of a KPI that has none",
    () => kpiMembers([["20"]], PLAN, MEMBER_LOG, ROSTER, undefined, AS_OF),
    "#VALUE!",
    /Members/,
  ],
  [
    "a status that is none",
    () => kpiMembers([["10"]], PLAN, MEMBER_LOG, ROSTER, "Maybe" as never, AS_OF),
    "#VALUE!",
    /Maybe/,
    /Yes.*In progress.*No.*Not applicable.*Not stated/,
  ],
  [
    "many statuses",
    () => kpiMembers([["10"]], PLAN, MEMBER_LOG, ROSTER, [["Yes"], ["No"]] as never, AS_OF),
    "#VALUE!",
    /one status/,
  ],
  [
    "no roster for the Members of a KPI",
    () => kpiMembers([["10"]], PLAN, MEMBER_LOG, OMITTED, undefined, AS_OF),
    "#VALUE!",
    /roster/i,
  ],
  [
    "logs of the board the wrong way round",
    () => kpiScoreboard(PLAN, ACTIVITY_LOG, MEMBER_LOG, ROSTER, AS_OF),
    "#VALUE!",
    /MemberLog/,
  ],
  [
    "no activity log for the summary",
    () => kpiSummary(PLAN, MEMBER_LOG, OMITTED, ROSTER, AS_OF),
    "#VALUE!",
    /ActivityLog/,
  ],
  [
    "no roster for the matrix",
    () => kpiMatrix(PLAN, MEMBER_LOG, OMITTED, AS_OF),
    "#VALUE!",
    /Roster/,
  ],
  [
    "an empty as-of date for the issues",
    () => kpiIssues(PLAN, MEMBER_LOG, ACTIVITY_LOG, ROSTER, [[null]]),
    "#VALUE!",
    /as-of cell is empty/i,
  ],
];

function asOf(argument: Table): unknown {
  return kpiStatus([["10"]], PLAN, MEMBER_LOG, ROSTER, argument);
}

function without(table: Table, column: string): Table {
  const at = table[0]!.indexOf(column);
  return table.map((row) => row.toSpliced(at, 1));
}

test.each(MISTAKES)("[10] %s: answered with the cure", (_, call, code, ...telling) => {
  const shown = shownError(call);
  expect(shown.code).toBe(code);
  for (const pattern of telling) expect(shown.message).toMatch(pattern);
});

test("[1.5] an argument that a KPI does not need is not read", () => {
  expect(kpiStatus([["20"]], PLAN, ACTIVITY_LOG, [["rubbish"]], AS_OF)).toBe("On track");
  expect(kpiStatus([["30"]], PLAN, [["rubbish"]], undefined, AS_OF)).toBe("Not set up");
});

test("[10] messages come only with the two codes that Excel shows them for", () => {
  const codes = MISTAKES.map(([, call]) => shownError(call).code);
  expect(new Set(codes)).toEqual(new Set(["#VALUE!", "#N/A"]));
});
