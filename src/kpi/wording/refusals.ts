import type { Refusal } from "../refusal";
import type { TableKind } from "../table-kinds";
import { MEMBER_STATUSES } from "../vocabulary";
import { agree, choice, list, quoted } from "./phrases";
import { capital } from "./sentences";

/** More codes than this would fill the screen. */
const CODES_NAMED = 100;

const badValue = (message: string): Refusal => ({ refusal: "#VALUE!", message });
const notAvailable = (message: string): Refusal => ({ refusal: "#N/A", message });
const pass = ({ table, name }: TableKind) => `${table}[#All], or use the name ${name}`;

export function tableMissing(kind: TableKind): Refusal {
  return badValue(`Pass ${kind.what}: ${pass(kind)}.`);
}

/** Rule 1.5. */
export function headerMissing(kind: TableKind): Refusal {
  return badValue(
    `${capital(kind.what)} has no header row: include the header row: ${pass(kind)}.`,
  );
}

/** A name in quotes, or the text of an address, where a range has to stand. */
export function tableIsText(kind: TableKind, text: string): Refusal {
  return badValue(
    `${capital(kind.what)} is the text ${quoted(text)}, not a range: pass ${pass(kind)}, without quotes.`,
  );
}

/** Such as #NAME? for a name that is misspelled, #REF! for a table that is gone. */
export function tableIsError(kind: TableKind): Refusal {
  return badValue(
    `${capital(kind.what)} is an error, not a range: check the spelling; pass ${pass(kind)}.`,
  );
}

/** Rule 1.5. */
export function columnsMissing(kind: TableKind, missing: readonly string[]): Refusal {
  const columns = `${agree(missing.length, "column", "columns")} ${list(missing.map(quoted))}`;
  return badValue(`${capital(kind.what)} lacks the ${columns}: pass ${pass(kind)}.`);
}

/** Rule 10: a table in another's place, such as the log of the other measures. */
export function wrongTable(right: TableKind, wrong: TableKind, who: string): Refusal {
  return badValue(`${who} needs ${right.what}, not ${wrong.what}: pass ${pass(right)}.`);
}

/** Rule 3.6. */
export function rosterMissing(formula: string): Refusal {
  return badValue(`Pass the roster: ${formula}(kpi, Plan, MemberLog, Roster).`);
}

/** Rule 10. */
export function unknownKpi(asked: string, codes: readonly string[]): Refusal {
  const what = asked === "" ? "No KPI is given" : `There is no KPI ${quoted(asked)} in the plan`;
  const there = codes.length > 0 ? list(codes, CODES_NAMED) : "none";
  return notAvailable(`${what}. The plan has ${there}.`);
}

export function kpiIsError(): Refusal {
  return badValue("The cell of the KPI code holds an error: mend it, or pass a code such as 10.");
}

/** Rule 10. */
export function asOfEmpty(): Refusal {
  return badValue(
    "The as-of cell is empty: fill it, use the name AsOf, or leave the argument out.",
  );
}

export function asOfBad(): Refusal {
  return badValue("The as-of date is not a date: use the name AsOf, or a date such as 2019-03-31.");
}

/** Rule 10: the limit of what a function spills. */
export function spillsTooMuch(rows: number, columns: number): Refusal {
  return badValue(
    `The answer would be ${rows} rows by ${columns} columns; a function spills at most 1,000,000 cells, ` +
      "and a sheet has 16,384 columns: pass tables with fewer rows.",
  );
}

/** Rule 10: actual, attainment and gap of a KPI that has none. */
export function noFigure(explanation: string): Refusal {
  return notAvailable(explanation);
}

export function notOfMembers(code: string, measure: string): Refusal {
  return badValue(
    `KPI ${code} measures ${measure}: KPIMEMBERS lists Members for KPIs that measure Members or New Members.`,
  );
}

export function unknownMemberStatus(text: string): Refusal {
  const words = choice([...MEMBER_STATUSES, "Not stated"]);
  return badValue(`${quoted(text)} is no status of a Member: pass ${words}.`);
}
