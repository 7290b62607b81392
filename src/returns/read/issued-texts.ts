/** Which words of a returned sheet are the book's own, so that all others are known for the Member's. */
import { codeOf } from "../../kpi";
import type { KpiCode } from "../../kpi";
import type { IssuedTexts, ReadColumn } from "../format";
import { LANGUAGES } from "../texts";
import type { Texts } from "../texts";

/** What could be read in the lines of the table when they were issued. */
export class IssuedLines {
  private readonly byKpi: ReadonlyMap<KpiCode, Readonly<Record<ReadColumn, string>>>;
  private readonly texts: Readonly<Record<ReadColumn, ReadonlySet<string>>>;

  constructor({ lines }: IssuedTexts) {
    this.byKpi = new Map(Array.from(lines, ([kpi, words]) => [codeOf(kpi), words]));
    const allIn = (column: ReadColumn) =>
      new Set(Array.from(lines.values(), (words) => plain(words[column])));
    this.texts = {
      Action: allIn("Action"),
      "What is asked": allIn("What is asked"),
      "On record": allIn("On record"),
    };
  }

  isOwn(kpi: string, column: ReadColumn, text: string): boolean {
    return plain(text) === plain(this.byKpi.get(codeOf(kpi))?.[column] ?? "");
  }

  /** As where the codes, or these texts, were sorted without the rest of their rows. */
  isOfAnother(kpi: string, column: ReadColumn, text: string): boolean {
    if (text.trim() === "" || !this.byKpi.has(codeOf(kpi))) return false;
    return !this.isOwn(kpi, column, text) && this.texts[column].has(plain(text));
  }
}

/** Blanks and line ends, which programs change, do not matter. */
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Takes the book's own texts out of those that stand there now, each as often as it was issued. */
export function withoutOwn(found: readonly string[], own: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of own.map(plain)) left.set(text, (left.get(text) ?? 0) + 1);
  return found.filter((text) => {
    const count = left.get(plain(text)) ?? 0;
    left.set(plain(text), count - 1);
    return count <= 0;
  });
}

/** What stands in every book for this Member, where nobody knows what this one said. */
export const usualTexts = (
  found: readonly string[],
  plan: string,
  member: string,
): readonly string[] =>
  LANGUAGES.flatMap((texts) => [
    plan,
    member,
    texts.title(member),
    ...Object.values(texts.facts),
    texts.howTo,
    ...stepsIn(texts, found),
    texts.meaning,
    ...texts.meanings,
    ...Object.values(texts.example),
    "Yes",
    texts.thanks,
  ]);

/** More texts than stand above that day. */
const MOST_BEFORE_DAY = 100;

/** One of them names the day to reply by, which stands on the sheet by itself, too. */
const stepsIn = ({ steps }: Texts, found: readonly string[]): readonly string[] => [
  ...steps("").map((_, at) => String(at + 1)),
  ...found.slice(0, MOST_BEFORE_DAY).flatMap((text) => steps(text)),
];
