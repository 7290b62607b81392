import {
  formatAddress,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  quoteSheetName,
  type Rectangle,
} from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS, type SheetId } from "../contract";
import type { StoredTable } from "../extras";
import { columnsOf, resolveReference, sameName } from "../tables/parts";
import { scanFormula, type Token } from "./scan";
import { parseStructuredReference, type StructuredReference } from "./structured-reference";

/** What a formula's words may mean. */
export interface Vocabulary {
  tables(): readonly StoredTable[];
  /** The formula of a defined name, without "="; null when there is none. `sheet`: where it is looked up. */
  nameFormula(name: string, sheet: string | null): string | null;
  sheetName(id: SheetId): string;
  /** The name as the sheet bears it, which may be written in any case; null when there is no such sheet. */
  sheetNamed(name: string): string | null;
  /** How far down and right whole columns and rows need to be read. */
  gridSize(): { readonly rows: number; readonly columns: number };
}

/** Functions of the engine's own, which translated formulas use. */
export const SPILL_FUNCTION = "WORKBENCH.SPILL";
export const ROW_FUNCTION = "WORKBENCH.ROW";
export const SINGLE_FUNCTION = "WORKBENCH.SINGLE";

/** Names that stand for names that stand for … */
const DEEPEST = 16;

/** Under these the tables are known to Univer, which then finds "this row" by itself. */
export const tableAlias = (table: Pick<StoredTable, "id">): string => `wbt${table.id}`;
export const columnAlias = (index: number): string => `c${index}`;

/**
 * Turns a formula as typed into one that Univer calculates: tables, names, spills and whole columns
 * become plain references. What refers to nothing becomes #REF!, unknown words stay (#NAME?).
 */
export function translate(formula: string, vocabulary: Vocabulary, depth = 0): string {
  const tokens = scanFormula(formula);
  let translated = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const counted = countOfLines(tokens, at, vocabulary);
    if (counted) {
      translated += counted.formula;
      at += counted.tokens - 1;
    } else if (token.text === "@" && next) {
      const end = operandEnd(tokens, at + 1);
      const operand = tokens.slice(at + 1, end).map(({ text }) => text);
      translated += `${SINGLE_FUNCTION}(${translate(operand.join(""), vocabulary, depth)})`;
      at = end - 1;
    } else if (token.kind === "sheet" && next) {
      const name = vocabulary.sheetNamed(token.name);
      translated += name === null ? "#REF!" : qualified(name, next, vocabulary, depth);
      at += name === null && isRange(tokens, at + 1) ? 3 : 1;
    } else {
      translated += plain(token, vocabulary, depth);
    }
  }
  return translated;
}

/** Behind the reference, call or group that "@" stands before. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at]?.kind === "sheet") at += 1;
  if (tokens[at]?.kind === "function") at += 1;
  const opening = tokens[at]?.text ?? "";
  at = opening === "(" || opening === "{" ? closing(tokens, at) : at + 1;
  return tokens[at]?.text === ":" ? operandEnd(tokens, at + 1) : Math.min(at, tokens.length);
}

/** Behind what closes the bracket at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (text === "(" || text === "{") depth += 1;
    else if ((text === ")" || text === "}") && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/**
 * ROWS and COLUMNS of whole columns and rows, which are as long as Excel's sheets and not as the grid:
 * its first cell counted, and what is missing. Null where something else starts.
 */
function countOfLines(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): { readonly formula: string; readonly tokens: number } | null {
  const asked = tokens[at];
  const counts = asked?.kind === "function" && /^(ROWS|COLUMNS)$/i.test(asked.text);
  if (!counts || tokens[at + 1]?.text !== "(") return null;
  const end = tokens[at + 2]?.kind === "sheet" ? at + 4 : at + 3;
  if (tokens[end]?.text !== ")") return null;
  const reference = tokens.slice(at + 2, end).map((token) => token.text);
  const whole = translate(reference.join(""), {
    ...vocabulary,
    gridSize: () => ({ rows: SHEET_ROWS, columns: SHEET_COLUMNS }),
  });
  const area = parseAddress(whole);
  if (!area || !(isWholeColumns(area) || isWholeRows(area))) return null;
  const count = asked.text.toUpperCase() === "ROWS" ? area.rows : area.columns;
  const [first = ""] = whole.split(":");
  return { formula: `(${asked.text}(${first})+${count - 1})`, tokens: end - at + 1 };
}

/** A1:B2, which begins here. */
const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";

function qualified(sheet: string, token: Token, vocabulary: Vocabulary, depth: number): string {
  const prefix = `${quoteSheetName(sheet)}!`;
  if (token.kind === "spill") return `${SPILL_FUNCTION}(${prefix}${token.text.slice(0, -1)})`;
  if (token.kind === "word") {
    const value = wordValue(token, vocabulary, depth, sheet);
    if (value !== null) return value;
  }
  return prefix + plain(token, vocabulary, depth);
}

/** Each sheet is known to Univer by this name too, for names that it misreads even in quotes. */
export const sheetAlias = (id: SheetId): string => `wbs${id}`;
const MISREAD = /[!@]/;

/** A translated formula without the names of sheets that Univer misreads. */
export function aliasSheets(formula: string, idOf: (name: string) => SheetId | null): string {
  if (!formula.includes("'")) return formula;
  return scanFormula(formula)
    .map((token) => {
      const id = token.kind === "sheet" && MISREAD.test(token.name) ? idOf(token.name) : null;
      return id ? `'${sheetAlias(id)}'!` : token.text;
    })
    .join("");
}

function plain(token: Token, vocabulary: Vocabulary, depth: number): string {
  switch (token.kind) {
    case "lines":
      return wholeLines(token.text, vocabulary.gridSize());
    case "spill":
      return `${SPILL_FUNCTION}(${token.text.slice(0, -1)})`;
    case "word":
      return wordValue(token, vocabulary, depth, null) ?? token.text;
    default:
      return token.text;
  }
}

function wordValue(
  { word, bracket }: Extract<Token, { kind: "word" }>,
  vocabulary: Vocabulary,
  depth: number,
  sheet: string | null,
): string | null {
  const table = vocabulary.tables().find((candidate) => sameName(candidate.name, word));
  if (table) return tableValue(table, bracket ?? "[]", vocabulary);
  if (bracket !== null) return null;
  const formula = vocabulary.nameFormula(word, sheet);
  if (formula === null || depth >= DEEPEST) return null;
  const value = translate(formula, vocabulary, depth + 1);
  return /^[\w$!:.']+$|^'[^']+'![\w$:]+$/u.test(value) ? value : `(${value})`;
}

function tableValue(table: StoredTable, bracket: string, vocabulary: Vocabulary): string {
  const reference = parseStructuredReference(bracket);
  if (!reference) return "#REF!";
  if (reference.sections.includes("ThisRow")) return thisRow(table, reference);
  const area = resolveReference(table, reference);
  return area ? absolute(vocabulary.sheetName(table.sheet), area) : "#REF!";
}

function thisRow(table: StoredTable, reference: StructuredReference): string {
  const columns = columnsOf(table, reference);
  if (!columns || reference.sections.length > 1) return "#REF!";
  const first = columnAlias(columns.start);
  const last = columnAlias(columns.start + columns.count - 1);
  const span = first === last ? `[${first}]` : `[${first}]:[${last}]`;
  return `${ROW_FUNCTION}(${tableAlias(table)}[[#This Row],${span}])`;
}

const absolute = (sheet: string, area: Rectangle): string =>
  `${quoteSheetName(sheet)}!${formatAddress(area, true)}`;

/** A:C as A1:C1000: whole columns and rows are read as far as the grid goes. */
function wholeLines(
  text: string,
  grid: { readonly rows: number; readonly columns: number },
): string {
  const [from = "", to = ""] = text.split(":");
  if (/\d/.test(text)) {
    const last = formatAddress({ row: 0, column: grid.columns - 1, rows: 1, columns: 1 }).replace(
      "1",
      "",
    );
    return `A${from}:${last}${to}`;
  }
  return `${from}1:${to}${grid.rows}`;
}

/** Every table and name that a formula mentions, in lower case. */
export function wordsOf(formula: string): Set<string> {
  const words = scanFormula(formula).flatMap((token) =>
    token.kind === "word" ? [token.word.toLowerCase()] : [],
  );
  return new Set(words);
}

/** Why Excel would not take the formula as far as tables go; null when it would. */
export function tableProblem(formula: string, tables: readonly StoredTable[]): string | null {
  for (const token of scanFormula(formula)) {
    if (token.kind !== "word" || token.bracket === null) continue;
    const table = tables.find((candidate) => sameName(candidate.name, token.word));
    const reference = parseStructuredReference(token.bracket);
    if (!table) return `There is no table "${token.word}".`;
    if (!reference || !columnsOf(table, reference)) return `"${token.text}" names no column.`;
  }
  return null;
}

/** Writes the names of sheets in their own letters; unknown ones stay. */
export function nameSheets(formula: string, named: (name: string) => string | null): string {
  if (!formula.includes("!")) return formula;
  return scanFormula(formula)
    .map((token) => {
      const name = token.kind === "sheet" ? named(token.name) : null;
      return name === null || (token.kind === "sheet" && name === token.name)
        ? token.text
        : `${quoteSheetName(name)}!`;
    })
    .join("");
}

/** Gives references without a table ("[@Status]") the table around their cell. */
export function qualify(formula: string, table: string | null): string {
  if (table === null) return formula;
  return scanFormula(formula)
    .map((token) => (token.kind === "bracket" ? table + token.text : token.text))
    .join("");
}
