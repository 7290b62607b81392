/**
 * Every word of a Member book, in one place: another language is another object of this type. The
 * headers and status words of the table Return are no texts: they are how a returned book is read
 * (format.ts), and stay as they are in every language. The prompts here say what they mean.
 */
import { longDate } from "../kpi";
import type { MemberStatus, SerialDate } from "../kpi";

/** What belongs into an input, and what is said of an entry that cannot stay; 255 characters each. */
export interface InputTexts {
  readonly help: string;
  readonly refusal: string;
}

/** What a KPI asks, in the words of the plan. */
export interface Asked {
  readonly indicator: string;
  readonly target: string;
  readonly timeframe: string;
  /** Of New Members: only who joined after this day is new. null for others. */
  readonly newAfter: SerialDate | null;
}

export interface Texts {
  title(member: string): string;
  readonly facts: Readonly<Record<"member" | "issued" | "replyBy" | "contact", string>>;
  date(day: SerialDate): string;
  /** For narrow cells. */
  shortDate(day: SerialDate): string;
  readonly howTo: string;
  /** One paragraph each. */
  steps(replyBy: string): readonly string[];
  readonly meaning: string;
  readonly meanings: readonly string[];
  readonly example: Readonly<Record<"lead" | "evidence" | "comment", string>>;
  asked(asked: Asked): string;
  readonly onRecord: {
    readonly nothing: string;
    readonly conflict: string;
    status(status: MemberStatus, since: string | null): string;
  };
  readonly inputs: {
    readonly status: InputTexts;
    since(earliest: string, latest: string): InputTexts;
    readonly evidence: InputTexts;
    readonly comment: InputTexts;
  };
  readonly thanks: string;
  footer(member: string, issued: string): string;
}

export const ENGLISH: Texts = {
  title: (member) => `Status return: ${member}`,
  facts: {
    member: "Member",
    issued: "Issued on",
    replyBy: "Please return by",
    contact: "Return to, and ask",
  },
  date: longDate,
  shortDate: (day) => longDate(day).replace(/(\p{L}{3})\p{L}*/u, "$1"),
  howTo: "How to fill it in",
  steps: (replyBy) => [
    "If a yellow bar says “Protected View”, press “Enable Editing” in it. Any spreadsheet program will do; no add-in is needed. Only the yellow cells can be filled.",
    "Status: pick the word that is true today. Leave the line empty where you cannot say: an empty line is never read as “No”. Is what is on record still right? Pick the same word again, and it is confirmed.",
    "Since: the day from which it has been so. If you know only the month or the year, give its first day and say so in Comment.",
    "Evidence: what shows it (a law, an instrument, a report, a web address). Comment: anything else that we should know.",
    `Save the file as an Excel workbook (.xlsx), under any name, and send it to the address above by ${replyBy}.`,
  ],
  meaning: "What the words mean",
  meanings: [
    "Yes: done, or in force.",
    "In progress: begun, not yet done.",
    "No: not begun.",
    "Not applicable: it cannot concern you; please say why.",
  ],
  example: {
    lead: "Example of a filled line, for a convention to which you acceded:",
    evidence: "Instrument of accession, published in the Official Gazette",
    comment: "The annexes follow next year.",
  },
  asked: ({ indicator, target, timeframe, newAfter }) => {
    const aim = [target, timeframe].filter((text) => text !== "").join(", ");
    const parts = [
      indicator,
      aim === "" ? "" : `Target of the plan: ${aim}.`,
      newAfter === null ? "" : `Counted as new after ${longDate(newAfter)}: please give Since.`,
    ];
    return parts.filter((text) => text !== "").join("\n");
  },
  onRecord: {
    nothing: "Nothing so far",
    conflict: "Unclear: please tell us",
    status: (status, since) => (since === null ? status : `${status}\nsince ${since}`),
  },
  inputs: {
    status: {
      help: "Pick where your administration stands today. The same word as on record confirms it. Leave it empty where you cannot say.",
      refusal:
        "Pick Yes, In progress, No or Not applicable from the list. Anything else can be said in Comment.",
    },
    since: (earliest, latest) => ({
      help: "The day from which it has been so, such as 15 Mar 2019. Please give it with every Yes. Only the month or year known: its first day, and a word in Comment.",
      refusal: `Enter a whole date with day, month and year, such as 15 Mar 2019, from ${earliest} to ${latest}. If only the year is known, enter its 1 January and say so in Comment.`,
    }),
    evidence: {
      help: "What shows it: a law, an instrument, a report, a web address. At most 1,000 characters.",
      refusal: "Please keep it under 1,000 characters; longer texts can be sent along as a file.",
    },
    comment: {
      help: "Anything that we should know about this line. At most 1,000 characters.",
      refusal: "Please keep it under 1,000 characters; longer texts can be sent along as a file.",
    },
  },
  thanks:
    "Thank you. What you send is recorded as said by your administration, with this file as its source.",
  footer: (member, issued) => `${member}, issued on ${issued}`,
};

/** Every language in which books are issued: what is ours in a returned book is known by them. */
export const LANGUAGES: readonly Texts[] = [ENGLISH];
