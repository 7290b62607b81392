/** How many Members say what about a KPI that counts Members; the others are silent. */
export interface Tally {
  /** Said Yes before the start, and still do. */
  readonly before: number;
  /** Have come to say Yes since. */
  readonly gained: number;
  /** Said Yes before the start, and no longer do. */
  readonly lost: number;
  readonly inProgress: number;
  readonly no: number;
  readonly notApplicable: number;
}

/** What a tally is made for: T of docs/kpi-rules.md 5, the Members, and the elapsed share e. */
export interface Setting {
  readonly goal: number;
  readonly members: number;
  readonly elapsed: number;
}

type Yeses = Pick<Tally, "before" | "gained" | "lost">;

/** How a KPI that counts Members has fared, by the status of docs/kpi-rules.md 5 it leads to. */
const STORIES = {
  onTrack: ({ goal, elapsed }) => {
    const before = Math.floor(goal * 0.4);
    return { before, gained: Math.ceil((goal - before) * elapsed), lost: 0 };
  },
  atRisk: ({ goal, elapsed }) => {
    const before = Math.floor(goal * 0.4);
    return { before, gained: Math.ceil((goal - before) * elapsed * 0.7), lost: 0 };
  },
  offTrack: ({ goal, elapsed }) => {
    const before = Math.floor(goal * 0.4);
    return { before, gained: Math.floor((goal - before) * elapsed * 0.3), lost: 0 };
  },
  achieved: ({ goal }) => ({ before: goal - 2, gained: 3, lost: 0 }),
  progressing: ({ goal }) => ({ before: Math.floor(goal * 0.5), gained: 3, lost: 0 }),
  stalled: ({ goal }) => ({ before: Math.floor(goal * 0.6), gained: 0, lost: 0 }),
  regressing: ({ goal }) => ({ before: Math.floor(goal * 0.6) - 3, gained: 0, lost: 3 }),
  newcomers: ({ goal, members }) => ({
    before: Math.max(0, members - 3 * goal),
    gained: Math.ceil(goal / 2),
    lost: 0,
  }),
  missed: ({ goal }) => ({ before: Math.floor(goal * 0.4), gained: 2, lost: 0 }),
} as const satisfies Readonly<Record<string, (setting: Setting) => Yeses>>;

export type MemberStory = keyof typeof STORIES | "noData";

/** Null where nobody has said anything. */
export function tallyOf(story: MemberStory, setting: Setting): Tally | null {
  if (story === "noData") return null;
  const { before, gained, lost } = fitted(STORIES[story](setting), setting.members);
  const others = setting.members - before - gained - lost;
  // Silence could make up for what is lost, so where some is told nearly all have answered.
  const silent = lost > 0 ? 1 : Math.round(others * 0.35);
  const notApplicable = setting.goal < setting.members && others > 4 ? 1 : 0;
  const told = Math.max(0, others - silent - notApplicable);
  const inProgress = Math.round(told * 0.6);
  return { before, gained, lost, inProgress, no: told - inProgress, notApplicable };
}

/** No more Members than there are, and none below nothing. */
function fitted(yeses: Yeses, members: number): Yeses {
  const before = Math.min(members, Math.max(0, yeses.before));
  const gained = Math.min(members - before, yeses.gained);
  return { before, gained, lost: Math.min(members - before - gained, yeses.lost) };
}
