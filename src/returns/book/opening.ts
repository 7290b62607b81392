/** What stands above the table: whose book it is, until when, and how to fill it in. */
import { addMonths, calendarOf, serialOf } from "../../kpi";
import type { SerialDate } from "../../kpi";
import type { Issue } from "../issue";
import type { Texts } from "../texts";
import { columnAt, LAST_COLUMN, widthOf } from "./columns";
import { LOOKS } from "./looks";
import { across, blank, piece } from "./paper";
import type { Line } from "./paper";
import { heightOf } from "./text-height";

export const openingOf = (issue: Issue, texts: Texts): readonly Line[] => [
  { height: 34, pieces: [across(0, LAST_COLUMN, texts.title(issue.member.name), LOOKS.title)] },
  { height: 24, pieces: [across(0, LAST_COLUMN, issue.plan.name, LOOKS.subtitle)] },
  ...factsOf(issue, texts),
  ...howToFill(issue, texts),
  blank(6),
  exampleOf(issue, texts),
  blank(6),
];

/** Side by side: the column at which each begins and ends. */
const FACTS = [
  { fact: "member", first: 0, last: 1 },
  { fact: "issued", first: 2, last: 2 },
  { fact: "replyBy", first: 3, last: 4 },
  { fact: "contact", first: 5, last: LAST_COLUMN },
] as const;

function factsOf({ contact, issued, member, replyBy }: Issue, texts: Texts): readonly Line[] {
  const values = {
    member: member.name,
    issued: texts.date(issued),
    replyBy: texts.date(replyBy),
    contact,
  };
  const heights = FACTS.map(({ fact, first, last }) =>
    heightOf(values[fact], widthOf(first, last), LOOKS.fact.font.size),
  );
  return [
    {
      height: 20,
      pieces: FACTS.map(({ fact, first, last }) =>
        across(first, last, texts.facts[fact], LOOKS.factLabel),
      ),
    },
    {
      height: Math.max(20, ...heights),
      pieces: FACTS.map(({ fact, first, last }) => across(first, last, values[fact], LOOKS.fact)),
    },
  ];
}

/** Left half and right half of the sheet. */
const HOW_TO = { number: 0, first: 1, last: columnAt("Status") } as const;
const MEANINGS = { first: columnAt("Evidence"), last: LAST_COLUMN } as const;

function howToFill({ replyBy }: Issue, texts: Texts): readonly Line[] {
  const steps = texts.steps(texts.date(replyBy));
  const count = Math.max(steps.length, texts.meanings.length);
  return [
    {
      height: 24,
      pieces: [
        across(HOW_TO.number, HOW_TO.last, texts.howTo, LOOKS.heading),
        across(MEANINGS.first, MEANINGS.last, texts.meaning, LOOKS.heading),
      ],
    },
    ...Array.from({ length: count }, (_, at) => stepLine(at + 1, steps[at], texts.meanings[at])),
  ];
}

function stepLine(number: number, step = "", meaning = ""): Line {
  return {
    height: Math.max(
      heightOf(step, widthOf(HOW_TO.first, HOW_TO.last)),
      heightOf(meaning, widthOf(MEANINGS.first, MEANINGS.last)),
    ),
    pieces: [
      piece(HOW_TO.number, step === "" ? null : String(number), LOOKS.stepNumber),
      across(HOW_TO.first, HOW_TO.last, step, LOOKS.step),
      across(MEANINGS.first, MEANINGS.last, meaning, LOOKS.step),
    ],
  };
}

/** Stands right above the columns that it fills. It is text, so that nothing takes it for an answer. */
function exampleOf({ issued }: Issue, { example, shortDate }: Texts): Line {
  const evidence = columnAt("Evidence");
  const comment = columnAt("Comment");
  return {
    height: Math.max(
      heightOf(example.evidence, widthOf(evidence, evidence) - 2),
      heightOf(example.comment, widthOf(comment, comment) - 2),
    ),
    pieces: [
      across(0, columnAt("On record"), example.lead, LOOKS.exampleLead),
      piece(columnAt("Status"), "Yes", LOOKS.example),
      piece(columnAt("Since"), shortDate(firstOfAMonth(addMonths(issued, -2))), LOOKS.example),
      piece(evidence, example.evidence, LOOKS.example),
      piece(comment, example.comment, LOOKS.example),
    ],
  };
}

function firstOfAMonth(day: SerialDate): SerialDate {
  return serialOf({ ...calendarOf(day), day: 1 }) ?? day;
}
