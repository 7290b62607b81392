/** What the inputs accept, and what is said before and after. */
import { addMonths, MEMBER_STATUSES } from "../../kpi";
import { day } from "../../plan/day";
import type { ConditionalFormat, Range, Validation, ValidationRule } from "../../xlsx";
import type { ReturnColumn } from "../format";
import type { Issue } from "../issue";
import type { InputTexts, Texts } from "../texts";
import { columnAt } from "./columns";
import { WANTED } from "./looks";

/** Older than any convention of the plan; a lone year, typed as a number, is a day before it. */
const EARLIEST = day("1950-01-01");
/** A return may come late, and says how things stand when it is sent. */
const MONTHS_AFTER_REPLY = 12;
const MOST_CHARACTERS = 1_000;

const atMost = (characters: number): ValidationRule => ({
  kind: "textLength",
  comparison: "lessThanOrEqual",
  formula1: String(characters),
  formula2: null,
});

/** The checks of the inputs in the rows from `top` to `bottom`. */
export function checksOf(
  { replyBy }: Issue,
  { date, inputs }: Texts,
  top: number,
  bottom: number,
): readonly Validation[] {
  const latest = addMonths(replyBy, MONTHS_AFTER_REPLY);
  const check = (column: ReturnColumn, rule: ValidationRule, texts: InputTexts): Validation => ({
    areas: [inColumn(column, top, bottom)],
    rule,
    ignoreBlank: true,
    prompt: { shown: true, title: column, message: texts.help },
    alert: { shown: true, style: "stop", title: column, message: texts.refusal },
  });
  return [
    check(
      "Status",
      { kind: "list", source: `"${MEMBER_STATUSES.join(",")}"`, dropDown: true },
      inputs.status,
    ),
    check(
      "Since",
      {
        kind: "date",
        comparison: "between",
        formula1: String(EARLIEST),
        formula2: String(latest),
      },
      inputs.since(date(EARLIEST), date(latest)),
    ),
    check("Evidence", atMost(MOST_CHARACTERS), inputs.evidence),
    check("Comment", atMost(MOST_CHARACTERS), inputs.comment),
  ];
}

/** Since is coloured while it is missing beside a Yes. */
export function wantedSince(top: number, bottom: number): ConditionalFormat {
  const status = `$${letter("Status")}${top + 1}`;
  const since = `$${letter("Since")}${top + 1}`;
  return {
    areas: [inColumn("Since", top, bottom)],
    priority: 1,
    stopIfTrue: false,
    rule: {
      kind: "expression",
      formula: `AND(${status}="Yes",${since}="")`,
      style: WANTED,
    },
  };
}

const inColumn = (column: ReturnColumn, top: number, bottom: number): Range => ({
  top,
  bottom,
  left: columnAt(column),
  right: columnAt(column),
});

const letter = (column: ReturnColumn): string => String.fromCharCode(65 + columnAt(column));
