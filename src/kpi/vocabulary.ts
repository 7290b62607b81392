/** Rule 2.1: what a KPI may measure. */
export const MEASURES = ["Members", "New Members", "Activities", "Share", "Average"] as const;
export type Measure = (typeof MEASURES)[number];

/** Rule 2.1: the period of an Activities goal. */
export const PERS = ["year", "half-year", "quarter", "month"] as const;
export type Per = (typeof PERS)[number];

/** Rule 2.3: what a statement may say. */
export const MEMBER_STATUSES = ["Yes", "In progress", "No", "Not applicable"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** The word of a list that a text means, trimmed and without case; null where it is none of them. */
export function wordIn<Word extends string>(words: readonly Word[], text: string): Word | null {
  const wanted = text.trim().toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted) ?? null;
}

/** Rule 2.3: "N/A" is Not applicable too. */
export function memberStatusIn(text: string): MemberStatus | null {
  return text.trim().toLowerCase() === "n/a" ? "Not applicable" : wordIn(MEMBER_STATUSES, text);
}
