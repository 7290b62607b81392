/** What the officer gives for all books of one go. */
import { serial, serialFromText } from "../../../kpi";
import type { SerialDate } from "../../../kpi";
import type { Remembered } from "../../../excel/returns/remembered";
import { isoOf } from "../../../returns/stamp";

/** As it stands in the form: days as yyyy-mm-dd, "" where none is given. */
export interface OccasionForm {
  readonly issued: string;
  readonly replyBy: string;
  readonly contact: string;
}

export interface GivenOccasion {
  readonly issued: SerialDate;
  readonly replyBy: SerialDate;
  readonly contact: string;
}

export type FormField = keyof OccasionForm;
export type Mistakes = Readonly<Partial<Record<FormField, string>>>;

const DAYS_TO_REPLY = 30;

/** Issued today, everything else as the last time; a reply-by date that has passed is moved on. */
export function formFor(today: SerialDate, remembered: Remembered | null): OccasionForm {
  const last = remembered?.replyBy ?? today;
  const replyBy = last > today ? last : (serial(today + DAYS_TO_REPLY) ?? today);
  return {
    issued: isoOf(today),
    replyBy: isoOf(replyBy),
    contact: remembered?.contact ?? "",
  };
}

/** What the form says, or what is wrong with it, field by field. */
export function readForm(form: OccasionForm): GivenOccasion | { readonly mistakes: Mistakes } {
  const issued = serialFromText(form.issued);
  const replyBy = serialFromText(form.replyBy);
  const contact = form.contact.trim();
  if (issued !== null && replyBy !== null && replyBy >= issued && contact !== "") {
    return { issued, replyBy, contact };
  }
  return {
    mistakes: {
      ...(issued === null && { issued: "Enter the date that stands in the books." }),
      ...(replyBy === null && { replyBy: "Enter the date by which you need the answers." }),
      ...(issued !== null &&
        replyBy !== null &&
        replyBy < issued && { replyBy: "The reply date is before the issue date." }),
      ...(contact === "" && {
        contact: "Enter where the books go back to, such as a name and an e-mail address.",
      }),
    },
  };
}
