import type { Blueprint, Naming, SheetBlueprint } from "../../workbook";
import type { BookRecord } from "../record/record";
import { describe, type Step } from "../steps/step";
import { isBlank } from "../survey/fingerprint";
import type { Conflict } from "../survey/naming";
import { lookAtBook, type Drawing, type Look } from "./look";

/** What is in the book, for people: what is there, what is missing, what is in the way. */
export interface BookState {
  readonly condition: Condition;
  readonly naming: Naming;
  readonly parts: readonly PartState[];
  /** What Scaffold would do, one line each. */
  readonly toDo: readonly string[];
  /** What is missing and cannot be put back, and why. */
  readonly notices: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** The plan that this book already holds, where it is another one. */
  readonly otherPlan: string | undefined;
  /** Whether there is something of the last run that undo can take back. */
  readonly canUndo: boolean;
}

/**
 * - `blank`: nothing at all in the book
 * - `none`: the user's own content, nothing of ours
 * - `unfinished`: a run of Scaffold was cut off
 * - `partial`: ours, with something missing
 * - `complete`: all of ours is there
 */
export type Condition = "blank" | "none" | "unfinished" | "partial" | "complete";

export interface PartState {
  readonly key: SheetBlueprint["key"] | "names";
  readonly label: string;
  readonly detail: string;
  /** What of it Scaffold adds where it is missing: "44 rows"; empty where that says nothing. */
  readonly adds: string;
  readonly state: "there" | "incomplete" | "missing" | "foreign";
}

const sheetOfStep = ({ sheets }: Blueprint, step: Step): SheetBlueprint["key"] | "names" | null => {
  if ("blueprint" in step) return step.blueprint.key;
  if ("table" in step) {
    return sheets.find(({ table }) => table?.key === step.table.key)?.key ?? null;
  }
  return step.kind === "identity" ? null : "names";
};

const stateOf = (look: Look, key: PartState["key"], found: string): PartState["state"] => {
  if (found === "missing" || found === "foreign") return found;
  const open = look.steps.some(
    (step) => sheetOfStep(look.blueprint, step) === key && describe(step) !== null,
  );
  return open ? "incomplete" : "there";
};

const sheetDetail = ({ table, visible }: SheetBlueprint): string => {
  if (table !== null) return `Table ${table.name}`;
  return visible ? "" : "Hidden";
};

const sheetAdds = ({ table }: SheetBlueprint): string => {
  if (table === null) return "";
  return `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}`;
};

const sheetPart = (look: Look, sheet: SheetBlueprint): PartState => {
  const table = sheet.table === null ? undefined : look.recognition.tables[sheet.table.key];
  const place = look.recognition.sheets[sheet.key].state;
  const found = table?.state === "foreign" ? "foreign" : place;
  const state = stateOf(look, sheet.key, found);
  return {
    key: sheet.key,
    label: sheet.name,
    detail: sheetDetail(sheet),
    adds: sheetAdds(sheet),
    state,
  };
};

const namesPart = (look: Look): PartState => {
  const { names } = look.blueprint;
  const states = names.map(({ key }) => look.recognition.names[key].state);
  const found = states.includes("foreign")
    ? "foreign"
    : states.every((state) => state === "missing")
      ? "missing"
      : "ours";
  return {
    key: "names",
    label: "Names",
    detail: names.map(({ name }) => name).join(", "),
    adds: "",
    state: stateOf(look, "names", found),
  };
};

const conditionOf = ({ record, recognition, steps, survey, notices }: Look): Condition => {
  if (record?.state === "building") return "unfinished";
  const { sheets, tables, names } = recognition;
  const places = [...Object.values(sheets), ...Object.values(tables), ...Object.values(names)];
  if (places.some(({ state }) => state === "ours")) {
    return steps.length === 0 && notices.length === 0 ? "complete" : "partial";
  }
  const empty = survey.sheets.every(({ top }) => isBlank(top)) && survey.tables.length === 0;
  return empty ? "blank" : "none";
};

/** What of a look concerns people. */
export const stateOfBook = (look: Look): BookState => {
  const { blueprint, record, naming, steps, notices, conflicts } = look;
  return {
    condition: conditionOf(look),
    naming,
    parts: [...blueprint.sheets.map((sheet) => sheetPart(look, sheet)), namesPart(look)],
    toDo: steps.flatMap((step) => describe(step) ?? []),
    notices,
    conflicts,
    otherPlan:
      record !== undefined && record.identity.plan !== blueprint.identity.plan
        ? record.identity.plan
        : undefined,
    canUndo: record !== undefined && record.deeds.length > 0,
  };
};

/** The state in which a run that succeeded leaves the book. */
export const stateAfter = (
  before: BookState,
  { deeds }: BookRecord,
  skipped: readonly string[],
): BookState => {
  const notices = [...before.notices, ...skipped];
  return {
    ...before,
    condition: before.notices.length === 0 ? "complete" : "partial",
    parts: before.parts.map((part) => ({ ...part, state: "there" })),
    toDo: [],
    notices,
    canUndo: deeds.length > 0,
  };
};

/** Looks at the book without changing anything; three round trips. */
export const inspect = (draw: Drawing, chosen?: Naming): Promise<BookState> =>
  Excel.run(async (context) => stateOfBook(await lookAtBook(context, draw, chosen)));
