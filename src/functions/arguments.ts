/**
 * Arguments as Excel hands them over, made ready for the rules. Which tables a KPI needs is for the
 * rules to say (rule 1.5), so one that is left out or is no table goes on to them as it is.
 */
import { asOfFrom } from "../kpi";
import type { SerialDate, TableArgument } from "../kpi";
import { answer, refuse } from "./answer";
import { today } from "./today";

/** A range as rows of cells; a bare value is a range of one cell, what is left blank has no rows. */
export function table(argument: unknown): TableArgument {
  return optionalTable(argument) ?? [];
}

/** The same; null where it is left out. */
export function optionalTable(argument: unknown): TableArgument | null {
  if (isOmitted(argument)) return null;
  return Array.isArray(argument) ? argument : [[argument]];
}

/**
 * The code of the KPI that a function is asked about. Declared as a range: for one given where a single
 * value is declared Excel shows #VALUE! without a word, and never calls the function.
 */
export function kpiCode(argument: unknown): unknown {
  return onlyCell(argument, "Pass one KPI code, not a range of them, and fill the formula down.");
}

/**
 * The status that KPIMEMBERS is asked for; empty where it is left out. An empty cell may come as 0
 * (rule 1.3), which the parameter's type, text, turns into "0".
 */
export function memberStatus(argument: unknown): unknown {
  const status = onlyCell(argument, "Pass one status, not a range of them.");
  return status === "0" ? "" : status;
}

/**
 * Rule 10: left out it is today; an empty cell is a mistake. As a range the two can be told apart:
 * left out is null, an empty cell [[0]], [[null]] or [[""]]. As a single value both would be null in
 * Excel on the web (office-js issue 4702).
 */
export function asOfDate(argument: unknown): SerialDate {
  if (isOmitted(argument)) return today();
  const cure = "Pass one cell as the as-of date: AsOf, or a date such as DATE(2019,6,30).";
  return answer(asOfFrom(onlyCell(argument, cure)));
}

function isOmitted(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

/** The value of an argument that has to be one; "" where it is empty. */
function onlyCell(argument: unknown, cure: string): unknown {
  const cells = Array.isArray(argument) ? argument.flat() : [argument];
  if (cells.length !== 1) refuse("#VALUE!", cure);
  return cells[0] ?? "";
}
