import type { Measure } from "../kpi";

interface Decimals {
  readonly least: number;
  readonly most: number;
  readonly percent: boolean;
}

const COUNT: Decimals = { least: 0, most: 0, percent: false };
const SHARE: Decimals = { least: 0, most: 1, percent: true };
const ATTAINMENT: Decimals = { least: 1, most: 1, percent: true };

/** How figures of a measure are shown (docs/kpi-rules.md 2.1); counts are whole. */
const DECIMALS: Readonly<Record<Measure, Decimals>> = {
  Members: COUNT,
  "New Members": COUNT,
  Activities: COUNT,
  Share: SHARE,
  Average: { least: 1, most: 2, percent: false },
};

/** More says nothing to a reader. */
const MOST_DECIMALS = 8;

const rounded = (value: number, { percent }: Decimals, decimals: number): number =>
  Number((percent ? value * 100 : value).toFixed(decimals));

const formatOf = ({ percent }: Decimals, decimals: number): string =>
  `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${percent ? "%" : ""}`;

/** As few decimals as show the value as it is, but no fewer than `least`. */
const decimalsFor = (value: number, decimals: Decimals): number => {
  const { least, most } = decimals;
  const exact = rounded(value, decimals, MOST_DECIMALS);
  let shown = least;
  while (shown < most && rounded(value, decimals, shown) !== exact) shown += 1;
  return shown;
};

const beside = (value: number, goal: number | null, decimals: Decimals): string => {
  let shown = decimalsFor(value, decimals);
  const readsLikeGoal = () =>
    goal !== null &&
    value !== goal &&
    rounded(value, decimals, shown) === rounded(goal, decimals, shown);
  while (shown < MOST_DECIMALS && readsLikeGoal()) shown += 1;
  return formatOf(decimals, shown);
};

const decimalsOf = (measure: string): Decimals | undefined =>
  Object.hasOwn(DECIMALS, measure) ? DECIMALS[measure as Measure] : undefined;

/**
 * The number format of a figure beside the goal it is compared with; null without a goal. A figure
 * that misses its goal by a hair gets as many decimals as it takes to read differently.
 */
export const figureFormat = (measure: string, value: number, goal: number | null): string => {
  const decimals = decimalsOf(measure);
  return decimals === undefined ? "General" : beside(value, goal, decimals);
};

/** Of an attainment, which reads 100% only where the goal is met. */
export const attainmentFormat = (attainment: number): string => beside(attainment, 1, ATTAINMENT);
