import { numfmt } from "@univerjs/core";
import type { CellValue } from "../contract";

/** What a cell to be filled from holds; `unit`: what its number is shown as. */
export interface Seed {
  readonly value: CellValue;
  readonly unit: SeriesUnit;
}

export type SeriesUnit = "number" | "day" | "hour";

/** Numbers that are shown as times of day alone go on by hours, other dates by days. */
export function seriesUnit(numberFormat: string): SeriesUnit {
  if (!numfmt.isDateFormat(numberFormat)) return "number";
  return numfmt.getFormatInfo(numberFormat).type === "time" ? "hour" : "day";
}

/** Gives the value so many steps after the first seed; steps before it are negative. */
export type Series = (step: number) => CellValue;

/**
 * How Excel continues cells that are dragged on: numbers along their trend, a date by days, a time by hours, words of a
 * list and words that end in a number one after the other, all else again and again. Seeds of several
 * kinds each continue among their like.
 *
 * @param counting a single number counts on instead of staying as it is
 */
export function seriesOf(seeds: readonly Seed[], counting: boolean): Series {
  const runs = runsOf(seeds);
  const placed = runs.flatMap((run) =>
    run.seeds.map((_, index) => ({ run, index, size: run.seeds.length })),
  );
  const alone = seeds.length === 1 && !counting;
  const continued = new Map(runs.map((run) => [run, continuation(run, alone)]));
  return (step) => {
    const cycle = Math.floor(step / placed.length);
    const place = placed[step - cycle * placed.length];
    if (!place) return "";
    return continued.get(place.run)?.(cycle * place.size + place.index) ?? "";
  };
}

/** What goes on in the same way; numbers are one kind whatever they are shown as. */
export type SeriesKind = "number" | "word" | "list" | "other";

interface Run {
  readonly kind: SeriesKind;
  readonly seeds: readonly Seed[];
}

function runsOf(seeds: readonly Seed[]): Run[] {
  const runs: { kind: SeriesKind; key: string; seeds: Seed[] }[] = [];
  for (const seed of seeds) {
    const [kind, key] = kindOf(seed.value);
    const last = runs.at(-1);
    if (last?.kind === kind && last.key === key) last.seeds.push(seed);
    else runs.push({ kind, key, seeds: [seed] });
  }
  return runs;
}

/** Neighbours of one kind and key go on together. */
export function kindOf(value: CellValue): [kind: SeriesKind, key: string] {
  if (typeof value === "number") return ["number", ""];
  if (typeof value !== "string") return ["other", ""];
  const list = LISTS.findIndex((words) => words.includes(value.toLowerCase()));
  if (list >= 0) return ["list", String(list)];
  const word = NUMBERED.exec(value);
  return word ? ["word", word[1] ?? ""] : ["other", ""];
}

/** Text that is digits alone counts, too. */
const NUMBERED = /^(|.*?\D)(\d+)$/s;

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const short = (words: readonly string[]): string[] => words.map((word) => word.slice(0, 3));
/** "May" alone is taken for the short form, as Excel does. */
const LISTS: readonly (readonly string[])[] = [DAYS, short(DAYS), short(MONTHS), MONTHS];

function continuation({ kind, seeds }: Run, alone: boolean): Series {
  const values = seeds.map(({ value }) => value);
  switch (kind) {
    case "number":
      return numeric(seeds, alone);
    case "list":
      return listed(values.map(String));
    case "word":
      return numbered(values.map(String));
    case "other":
      return again(values);
  }
}

const again =
  (values: readonly CellValue[]): Series =>
  (step) =>
    values[modulo(step, values.length)] ?? "";

function numeric(seeds: readonly Seed[], alone: boolean): Series {
  const [first, second] = seeds;
  const numbers = seeds.map(({ value }) => Number(value));
  if (first?.unit === "hour" && !second) return byHours(Number(first.value));
  return alone && first?.unit === "number" ? again(numbers) : trend(numbers);
}

const byHours =
  (serial: number): Series =>
  (step) =>
    Number(((serial * 24 + step) / 24).toPrecision(15));

/** The straight line of least squares; a single number goes on by one. */
function trend(numbers: readonly number[]): Series {
  const [first = 0] = numbers;
  const count = numbers.length;
  if (count === 1) return (step) => first + step;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const slope =
    numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0) /
    numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  // Cleans what binary fractions leave over: 0.1, 0.2 goes on with 0.3.
  return (step) => Number((mean + slope * (step - middle)).toPrecision(15));
}

function listed(words: readonly string[]): Series {
  const [first = "", second] = words;
  const list = LISTS.find((known) => known.includes(first.toLowerCase())) ?? [];
  const at = (word: string) => list.indexOf(word.toLowerCase());
  const stride = second === undefined ? 1 : at(second) - at(first);
  return (step) => inCaseOf(first, list[modulo(at(first) + stride * step, list.length)] ?? "");
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  if (model === model.toLowerCase()) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const QUARTER = /^(?:q|qtr|quarter) ?$/i;

function numbered(words: readonly string[]): Series {
  const numbers = words.map((word) => Number(NUMBERED.exec(word)?.[2]));
  const [, prefix = "", digits = ""] = NUMBERED.exec(words[0] ?? "") ?? [];
  const quarters = QUARTER.test(prefix) && numbers.every((number) => number >= 1 && number <= 4);
  const line = trend(numbers);
  return (step) => {
    const number = Math.abs(Math.round(Number(line(step))));
    const shown = quarters ? modulo(Math.round(Number(line(step))) - 1, 4) + 1 : number;
    return prefix + String(shown).padStart(digits.startsWith("0") ? digits.length : 0, "0");
  };
}

/** The remainder, which is never negative. */
export const modulo = (number: number, size: number): number => ((number % size) + size) % size;
