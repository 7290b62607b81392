import type { Per, SerialDate } from "../../kpi";
import type { Goal } from "../goal";
import type { Activity } from "../log";
import { marked } from "./mark";
import { stretchesOf, type Stretch } from "./periods";
import type { Random } from "./random";
import type { Window } from "./statements";

/** How a KPI that activities tell about has fared. */
export type ActivityStory = "met" | "short" | "pending";

interface Making<G extends Goal = Goal> {
  readonly kpi: string;
  readonly goal: G;
  readonly story: ActivityStory;
  readonly window: Window;
  readonly members: readonly string[];
  readonly random: Random;
}
type GoalOf<Measure extends Goal["measure"]> = Extract<Goal, { measure: Measure }>;

/** The rows of the activity log that tell this story; none for goals that count Members. */
export function activitiesOf(making: Making): readonly Activity[] {
  const { goal } = making;
  switch (goal.measure) {
    case "Activities":
      return held({ ...making, goal });
    case "Share":
      return requests({ ...making, goal });
    case "Average":
      return evaluations({ ...making, goal });
    case "Members":
    case "New Members":
      return [];
  }
}

/** In every period as many as asked, now and then one more; short of one in the last if short. */
function held(making: Making<GoalOf<"Activities">>): readonly Activity[] {
  const { goal, story, window, random } = making;
  const stretches = stretchesOf(goal.per, window.start, window.asOf);
  return stretches.flatMap((stretch, index) => {
    const last = index === stretches.length - 1;
    const count = last && story === "short" ? goal.value - 1 : goal.value + random.below(2);
    return Array.from({ length: count }, () => {
      const [what, host] = event(goal.per, making);
      return row(making, dayIn(stretch, random), what, { member: host });
    });
  });
}

/** A row a month of requests and what came of them; as yet nobody has asked if pending. */
function requests(making: Making<GoalOf<"Share">>): readonly Activity[] {
  const { goal, story, window, random } = making;
  const months = stretchesOf("month", window.start, window.asOf);
  if (story === "pending") {
    return months
      .slice(-2)
      .map(({ to }) => row(making, to, "Offer sent out; no request so far", {}));
  }
  const outOf = months.map(() => 3 + random.below(4));
  const asked = outOf.reduce((sum, one) => sum + one, 0);
  // A little above the goal, or within a tenth below it: docs/kpi-rules.md 7.3.
  const share = story === "met" ? Math.min(1, goal.value + 0.08) : goal.value * 0.94;
  const fulfilled = spread(Math.round(asked * share), outOf);
  return months.map(({ to }, index) =>
    row(making, to, "Requests or replies of the month", {
      count: fulfilled[index] ?? 0,
      outOf: outOf[index] ?? 0,
    }),
  );
}

/** A total over places that hold so much each, as evenly as they allow. */
function spread(total: number, places: readonly number[]): readonly number[] {
  const room = places.reduce((sum, one) => sum + one, 0);
  let placed = 0;
  let before = 0;
  return places.map((place) => {
    before += place;
    const upToHere = Math.round((total * before) / room);
    const here = Math.min(place, upToHere - placed);
    placed += here;
    return here;
  });
}

/** A scored event in most months; a little above the goal, or within a tenth below it. */
function evaluations(making: Making<GoalOf<"Average">>): readonly Activity[] {
  const { goal, story, window, random } = making;
  const middle = story === "met" ? goal.value + 0.2 : goal.value * 0.96;
  return stretchesOf("month", window.start, window.asOf).map((stretch) => {
    const [what, host] = event("year", making);
    const score = Math.min(goal.of, Math.max(1, middle + (random.below(5) - 2) / 10));
    return row(making, dayIn(stretch, random), `${what}: participants' evaluation`, {
      member: host,
      score: Number(score.toFixed(1)),
      responses: 12 + random.below(24),
    });
  });
}

type Figures = Partial<Pick<Activity, "member" | "count" | "outOf" | "score" | "responses">>;

const row = (
  { kpi, random }: Making,
  date: SerialDate,
  activity: string,
  figures: Figures,
): Activity => ({
  ...{ date, kpi, activity },
  ...{ member: null, count: null, outOf: null, score: null, responses: null },
  ...figures,
  evidence: marked(figures.outOf === undefined ? random.pick(EVIDENCE) : "register of the office"),
});

const dayIn = ({ from, to }: Stretch, random: Random): SerialDate =>
  (from + random.below(to - from + 1)) as SerialDate;

/** What was done, and the Member it was done with, where it was one. */
function event(per: Per, { members, random }: Making): readonly [string, string | null] {
  const what = random.pick(per === "year" || per === "half-year" ? EVENTS : ITEMS);
  const host = members[random.below(members.length)];
  if (host === undefined) return [what, null];
  return [`${what}, ${host}`, host];
}

type Texts = readonly [string, ...string[]];

const EVENTS: Texts = [
  "National workshop",
  "Regional workshop",
  "Sub-regional seminar",
  "Expert mission",
  "Accreditation workshop",
];

const ITEMS: Texts = [
  "Item in the newsletter",
  "Webinar",
  "Expert talk",
  "Good practice on the website",
];

const EVIDENCE: Texts = [
  "report of the event",
  "list of participants",
  "agenda and photographs",
  "page of the website",
];
