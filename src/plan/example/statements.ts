import type { MemberStatus, SerialDate } from "../../kpi";
import type { Statement } from "../log";
import { marked } from "./mark";
import type { Random } from "./random";
import type { Tally } from "./tally";

export interface Window {
  readonly start: SerialDate;
  readonly asOf: SerialDate;
}

type Role = "before" | "gained" | "lost" | "inProgress" | "no" | "notApplicable";
type Telling = Pick<Statement, "status" | "since" | "reportedOn" | "evidence" | "source">;

const SURVEY = marked("baseline survey");

/** The statements of invented Members' answers, in the order in which they were reported. */
export function statementsOf(
  kpi: string,
  members: readonly string[],
  tally: Tally,
  window: Window,
  random: Random,
): readonly Statement[] {
  const roles = rolesOf(tally);
  return random
    .shuffled(members)
    .slice(0, roles.length)
    .flatMap((member, index) =>
      tellingsOf(roles[index] ?? "no", window, random).map((telling) => {
        return { kpi, member, ...telling };
      }),
    )
    .sort((a, b) => (a.reportedOn ?? 0) - (b.reportedOn ?? 0));
}

const rolesOf = (tally: Tally): readonly Role[] =>
  (["before", "gained", "lost", "inProgress", "no", "notApplicable"] as const).flatMap((role) =>
    Array.from({ length: tally[role] }, () => role),
  );

/** What a Member in this role has told, first and later. */
function tellingsOf(role: Role, window: Window, random: Random): readonly Telling[] {
  const first = surveyed(window, random);
  const long = longAgo(window, random);
  const news = lately(window, random);
  switch (role) {
    case "before":
      return [answer("Yes", long, first, random)];
    case "gained":
      return [answer("In progress", null, first, random), told("Yes", news, window, random)];
    case "lost":
      return [answer("Yes", long, first, random), told("No", news, window, random)];
    case "inProgress":
      return [answer("In progress", null, first, random)];
    case "no":
      return [answer("No", null, first, random)];
    case "notApplicable":
      return [answer("Not applicable", null, first, random)];
  }
}

const answer = (
  status: MemberStatus,
  since: SerialDate | null,
  reportedOn: SerialDate,
  random: Random,
): Telling => ({
  status,
  since,
  reportedOn,
  evidence: marked(random.pick(EVIDENCE[status])),
  source: SURVEY,
});

/** News, reported some days after it came true. */
const told = (
  status: MemberStatus,
  since: SerialDate,
  { asOf }: Window,
  random: Random,
): Telling => ({
  ...answer(status, since, earlier(asOf, later(since, 3 + random.below(20))), random),
  source: marked(random.pick(OCCASIONS)),
});

/** In the weeks after the start, when the baseline survey went round. */
const surveyed = ({ start, asOf }: Window, random: Random): SerialDate =>
  earlier(asOf, later(start, 10 + random.below(50)));

/** From one to fifteen years before the start. */
const longAgo = ({ start }: Window, random: Random): SerialDate =>
  later(start, -365 - random.below(14 * 365));

/** Between the survey and the as-of date. */
function lately({ start, asOf }: Window, random: Random): SerialDate {
  const from = earlier(asOf, later(start, 75));
  return later(from, random.below(Math.max(1, asOf - from - 20)));
}

const later = (date: SerialDate, days: number): SerialDate => (date + days) as SerialDate;

const earlier = (a: SerialDate, b: SerialDate): SerialDate => (a < b ? a : b);

type Texts = readonly [string, ...string[]];

const EVIDENCE: Readonly<Record<MemberStatus, Texts>> = {
  Yes: [
    "letter of the administration",
    "national law, cited in the answer",
    "report of the expert mission",
    "page of the administration's website",
    "minutes of the national committee",
  ],
  "In progress": [
    "national action plan, second phase",
    "draft law before parliament",
    "pilot at one port",
    "working group set up",
  ],
  No: ["answer to the survey", "suspended until the budget is decided"],
  "Not applicable": ["answer to the survey: does not apply here"],
};

const OCCASIONS: Texts = [
  "returned book",
  "Heads of Customs meeting",
  "contact points' meeting",
  "e-mail of the contact point",
  "expert mission",
];
