import { MEMBER_STATUSES } from "../../kpi";
import type { MemberStatus } from "../../kpi";

/** What people put around a word without meaning anything by it. */
const AROUND = /[\s.,;:!'"’‘“”()[\]_/\\\p{Pd}]/gu;

const letters = (text: string): string => text.normalize("NFKC").toLowerCase().replace(AROUND, "");

const WORDS: ReadonlyMap<string, MemberStatus> = new Map([
  ...MEMBER_STATUSES.map((word) => [letters(word), word] as const),
  ["na", "Not applicable"],
]);

/**
 * The status that a text means for certain: case, blanks and punctuation do not matter, and "N/A" is
 * Not applicable (docs/kpi-rules.md 2.3). A word that is merely like one is not guessed at, nor one
 * with a doubt or a figure beside it ("Yes?", "Yes 50%").
 */
export const statusOfText = (text: string): MemberStatus | null => WORDS.get(letters(text)) ?? null;
