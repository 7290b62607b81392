import { formatAddress, quoteSheetName, type Rectangle } from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS, type SheetId } from "../contract";
import type { StoredTable } from "../extras";
import { columnsOf, resolveReference, sameName } from "../tables/parts";
import { countOfLines } from "./line-counts";
import { isRange, operandEnd } from "./operands";
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
export const DEEPEST = 16;

const EXCEL_SIZE = { rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Under these the tables are known to Univer, which then finds "this row" by itself. */
export const tableAlias = (table: Pick<StoredTable, "id">): string => `wbt${table.id}`;
export const columnAlias = (index: number): string => `c${index}`;

/**
 * Turns a formula as typed into one that Univer calculates: tables, names, spills and whole columns
 * become plain references. What refers to nothing becomes #REF!, unknown words stay (#NAME?).
 */
export function translate(formula: string, vocabulary: Vocabulary, depth = 0): string {
  const tokens = scanFormula(formula);
  const inExcel = { ...vocabulary, gridSize: () => EXCEL_SIZE };
  let translated = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const counted = countOfLines(tokens, at, (reference) => translate(reference, inExcel));
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

function qualified(sheet: string, token: Token, vocabulary: Vocabulary, depth: number): string {
  const prefix = `${quoteSheetName(sheet)}!`;
  if (token.kind === "spill") return `${SPILL_FUNCTION}(${prefix}${token.text.slice(0, -1)})`;
  if (token.kind === "word") {
    const value = wordValue(token, vocabulary, depth, sheet);
    if (value !== null) return value;
  }
  return prefix + plain(token, vocabulary, depth);
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

/** Gives references without a table ("[@Status]") the table around their cell. */
export function qualify(formula: string, table: string | null): string {
  if (table === null) return formula;
  return scanFormula(formula)
    .map((token) => (token.kind === "bracket" ? table + token.text : token.text))
    .join("");
}
