import { serial } from "../../kpi";
import type { SerialDate } from "../../kpi";

/** What the officer gives with Member books; kept in the workbook for the next time. */
export interface Remembered {
  readonly contact: string;
  readonly replyBy: SerialDate;
}

const KEY = "strategic-action-plan:share";
const LONGEST = 2_000;

/** Queues the reading. */
export function loadRemembered(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** Queues the writing. */
export function remember(context: Excel.RequestContext, { contact, replyBy }: Remembered): void {
  context.workbook.settings.add(KEY, JSON.stringify({ contact, replyBy }));
}

/**
 * What a setting's value holds; null where there is none. Settings travel with the file, so that the
 * text is not to be trusted.
 */
export function rememberedIn(value: unknown): Remembered | null {
  try {
    const { contact, replyBy } = JSON.parse(String(value)) as Record<string, unknown>;
    const day = typeof replyBy === "number" ? serial(replyBy) : null;
    const isText = typeof contact === "string" && contact.length <= LONGEST;
    return isText && day !== null ? { contact, replyBy: day } : null;
  } catch {
    return null;
  }
}
