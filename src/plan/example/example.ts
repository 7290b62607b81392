import type { SerialDate } from "../../kpi";
import { takesStatements, type Goal } from "../goal";
import type { Activity, Statement } from "../log";
import type { Kpi, Plan } from "../plan";
import type { Roster } from "../roster";
import { activitiesOf, type ActivityStory } from "./activities";
import { exampleAsOf } from "./as-of";
import { extraKpis } from "./extra-kpis";
import { randomFrom, type Random } from "./random";
import { statementsOf, type Window } from "./statements";
import { tallyOf, type MemberStory } from "./tally";

/** Invented records for a plan, plainly marked, that show every status word at their as-of date. */
export interface Example {
  readonly asOf: SerialDate;
  /** KPIs of the example's own, X1 to X4: see extra-kpis. */
  readonly kpis: readonly Kpi[];
  readonly statements: readonly Statement[];
  readonly activities: readonly Activity[];
}

const SEED = 20190331;

const DEADLINE_STORIES = [
  "onTrack",
  "offTrack",
  "atRisk",
  "achieved",
  "regressing",
  "noData",
] as const;
const ON_GOING_STORIES = [
  "progressing",
  "achieved",
  "stalled",
  "progressing",
  "regressing",
] as const;

/** Told in turn by the KPIs of a measure; the first share has requests, the second none. */
const ACTIVITY_STORIES: Readonly<
  Record<"Activities" | "Share" | "Average", readonly ActivityStory[]>
> = {
  Activities: ["met", "met", "short"],
  Share: ["met", "pending", "short"],
  Average: ["met"],
};

/** The same plan and roster give the same example, row for row. */
export function exampleFor(plan: Plan, roster: Roster): Example {
  const asOf = exampleAsOf(plan);
  const teller = { members: roster.map(({ name }) => name), asOf, random: randomFrom(SEED) };
  const extra = extraKpis(plan, asOf);
  const statements = [
    ...memberStories(plan.kpis).map(([kpi, story]) => stated(teller, kpi, story)),
    stated(teller, extra.overAndMissed, "missed"),
    stated(teller, extra.tooEarly, "stalled"),
  ].flat();
  const activities = activityStories(plan.kpis).flatMap(([kpi, goal, story]) => {
    const { members, random } = teller;
    return activitiesOf({
      kpi: kpi.code,
      goal,
      story,
      window: windowOf(kpi, asOf),
      members,
      random,
    });
  });
  return {
    asOf,
    kpis: Object.values(extra),
    statements,
    activities: activities.sort((a, b) => a.date - b.date),
  };
}

interface Teller {
  readonly members: readonly string[];
  readonly asOf: SerialDate;
  readonly random: Random;
}

function stated(teller: Teller, kpi: Kpi, story: MemberStory): readonly Statement[] {
  const { members, asOf, random } = teller;
  const elapsed = (asOf - kpi.start) / (kpi.end - kpi.start);
  const tally = tallyOf(story, { goal: kpi.goal?.value ?? 0, members: members.length, elapsed });
  return tally ? statementsOf(kpi.code, members, tally, windowOf(kpi, asOf), random) : [];
}

/** From the KPI's start to the as-of date, or to its end where that is earlier. */
const windowOf = ({ start, end }: Kpi, asOf: SerialDate): Window => ({
  start,
  asOf: end < asOf ? end : asOf,
});

/** The stories in turn, apart for KPIs with a deadline and on-going ones. */
function memberStories(kpis: readonly Kpi[]): readonly (readonly [Kpi, MemberStory])[] {
  const counting = kpis.filter(({ goal }) => goal !== null && takesStatements(goal.measure));
  const newcomers = counting.filter(({ goal }) => goal?.measure === "New Members");
  const others = counting.filter(({ goal }) => goal?.measure === "Members");
  return [
    ...inTurn(
      others.filter((kpi) => !isOnGoing(kpi)),
      DEADLINE_STORIES,
    ),
    ...inTurn(others.filter(isOnGoing), ON_GOING_STORIES),
    ...inTurn(newcomers, ["newcomers"] as const),
  ];
}

function activityStories(kpis: readonly Kpi[]): readonly (readonly [Kpi, Goal, ActivityStory])[] {
  return (["Activities", "Share", "Average"] as const).flatMap((measure) => {
    const these = kpis.filter(({ goal }) => goal?.measure === measure);
    return inTurn(these, ACTIVITY_STORIES[measure]).flatMap(([kpi, story]) =>
      kpi.goal ? [[kpi, kpi.goal, story] as const] : [],
    );
  });
}

/** As docs/kpi-rules.md 2.1 reads Timeframe. */
const isOnGoing = ({ timeframe }: Kpi): boolean => /^\s*on[-\s]*going\s*$/iu.test(timeframe);

const inTurn = <Item, Story>(
  items: readonly Item[],
  stories: readonly Story[],
): readonly (readonly [Item, Story])[] =>
  items.flatMap((item, index) => {
    const story = stories[index % stories.length];
    return story === undefined ? [] : [[item, story] as const];
  });
