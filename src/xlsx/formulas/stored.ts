import { isXmlText } from "../text/xml";
import { encodeXstring } from "../text/xstring";
import { reachesOut } from "./foreign";
import type { FunctionNames } from "./functions";
import { isSign, tokenize } from "./lexer";
import type { Token } from "./lexer";
import { closing, operandEnd, referenceStart } from "./operands";
import { Parameters } from "./parameters";
import { missingTable } from "./table-references";
import type { TableColumns } from "./table-references";
import { storedThisRow, thisRowColumns } from "./this-row";

/** Where a formula stands: which functions are the add-in's, and inside which table. */
export interface FormulaContext {
  readonly functions: FunctionNames;
  /** null: in no table. */
  readonly table: string | null;
  /** null: not looked at, for a formula that was read before the tables were. */
  readonly tables: TableColumns | null;
}

/** Why a formula cannot be stored, to be read after "The formula". */
export interface FormulaProblem {
  readonly problem: string;
}

const EXCEL_LIMIT = 8_192;
const UNPREFIXED = /^(?!_xlpm\.|_xlop\.)/i;
const word = (text: string): Token => ({ kind: "word", text });
const sign = (text: string): Token => ({ kind: "sign", text });

/** "@A1:A3" is stored as _xlfn.SINGLE(A1:A3), "A1#" as _xlfn.ANCHORARRAY(A1). */
function spellOutOperators(tokens: readonly Token[]): Token[] {
  const output: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isSign(token, "@")) {
      const end = operandEnd(tokens, i + 1);
      const operand = spellOutOperators(tokens.slice(i + 1, end));
      const group = isSign(tokens[i + 1], "(") && closing(tokens, i + 1) === end;
      output.push(word("_xlfn.SINGLE"), ...(group ? operand : [sign("("), ...operand, sign(")")]));
      i = end - 1;
    } else if (isSign(token, "#")) {
      const reference = output.splice(referenceStart(output, output.length));
      output.push(word("_xlfn.ANCHORARRAY"), sign("("), ...reference, sign(")"));
    } else output.push(token);
  }
  return output;
}

/** Null where a reference to this row stands outside a table. */
function storeBracket(bracket: string, tableGiven: boolean, table: string | null): string | null {
  const columns = thisRowColumns(bracket);
  const stored = columns === null ? bracket : storedThisRow(columns);
  if (tableGiven) return stored;
  return table === null ? null : table + stored;
}

function unbalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, "(")) depth++;
    if (isSign(token, ")") && --depth < 0) return true;
  }
  return depth !== 0;
}

function problemOf(formula: string, tokens: readonly Token[]): string | null {
  if (formula.trim() === "") return "is empty";
  if (formula.startsWith("=")) return "begins with =, which is written without here";
  if (formula.length > EXCEL_LIMIT) return "has more than 8,192 letters, the most Excel allows";
  if (!isXmlText(formula)) return "holds control characters";
  if (tokens.some(({ kind }) => kind === "broken") || unbalanced(tokens)) return "is not complete";
  if (reachesOut(tokens)) return "takes figures from another workbook, which is not kept";
  return null;
}

/** The formula bar's spelling to the file's. */
export function toStored(formula: string, context: FormulaContext): string | FormulaProblem {
  const shown = tokenize(formula);
  const problem = problemOf(formula, shown);
  if (problem !== null) return { problem };

  const missing = context.tables && missingTable(shown, context.table, context.tables);
  if (missing) return { problem: missing };

  const tokens = spellOutOperators(shown);
  const parameters = new Parameters(tokens);
  const output: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (parameters.visit(i)) output.push(token.text.replace(UNPREFIXED, "_xlpm."));
    else if (token.kind === "word" && isSign(tokens[i + 1], "("))
      output.push(context.functions.stored(token.text));
    else if (token.kind === "bracket") {
      const stored = storeBracket(token.text, tokens[i - 1]?.kind === "word", context.table);
      if (stored === null) return { problem: `names ${token.text} outside a table` };
      // As in the table itself, whose headers are escaped.
      output.push(encodeXstring(stored));
    } else output.push(token.text);
  }
  const stored = output.join("");
  return stored.length > EXCEL_LIMIT ? { problem: "is too long for Excel" } : stored;
}

/** Whether Excel would take the formula in a validation or a conditional format. */
export function problemInRule(formula: string, functions: FunctionNames): string | null {
  const tokens = tokenize(formula);
  if (tokens.some(({ kind }) => kind === "bracket"))
    return "names a table's column, which Excel does not take there: use a defined name";
  const custom = tokens.find(
    (token, i) =>
      token.kind === "word" &&
      isSign(tokens[i + 1], "(") &&
      functions.stored(token.text).startsWith("_xldudf_"),
  );
  return custom ? `calls ${custom.text}, and Excel takes no function of an add-in there` : null;
}

export const isProblem = (stored: string | FormulaProblem): stored is FormulaProblem =>
  typeof stored !== "string";
