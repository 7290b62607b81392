import type { FormulaContext } from "./stored";
import { isSign, join, tokenize } from "./lexer";
import type { Token } from "./lexer";
import { decodeXstring } from "../text/xstring";
import { closing, operandEnd, referenceStart } from "./operands";
import { shownThisRow, thisRowColumns } from "./this-row";

const PARAMETER = /^_xlpm\./i;
/** Optional parameters of LAMBDA: such formulas keep their prefixes, the formula bar has no other word. */
const OPTIONAL_PARAMETER = /_xlop\./i;

const named = (token: Token | undefined, name: string) =>
  token?.kind === "word" && token.text.toLowerCase() === name;

/** _xlfn.SINGLE(A1:A3) is shown as "@A1:A3", _xlfn.ANCHORARRAY(A1) as "A1#". */
function spellOperators(tokens: readonly Token[]): Token[] {
  const output: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = closing(tokens, i + 1);
    const inner = () => spellOperators(tokens.slice(i + 2, end - 1));
    if (named(token, "_xlfn.single") && isSign(tokens[i + 1], "(")) {
      const operand = inner();
      const simple = operandEnd(operand, 0) === operand.length;
      output.push({ kind: "sign", text: "@" });
      output.push(
        ...(simple
          ? operand
          : [
              { kind: "sign" as const, text: "(" },
              ...operand,
              { kind: "sign" as const, text: ")" },
            ]),
      );
      i = end - 1;
    } else if (named(token, "_xlfn.anchorarray") && isSign(tokens[i + 1], "(")) {
      const reference = inner();
      if (referenceStart(reference, reference.length) === 0) {
        output.push(...reference, { kind: "sign", text: "#" });
        i = end - 1;
      } else output.push(token);
    } else output.push(token);
  }
  return output;
}

/** The table's name is not shown inside the table itself. */
function hidesTable(tokens: readonly Token[], i: number, table: string | null): boolean {
  const bracket = tokens[i + 1];
  if (table === null || bracket?.kind !== "bracket" || isSign(tokens[i - 1], "!")) return false;
  return (
    tokens[i]?.text.toLowerCase() === table.toLowerCase() && thisRowColumns(bracket.text) !== null
  );
}

/** The file's spelling to the formula bar's. What is not known is left as it stands. */
export function toShown(stored: string, context: Omit<FormulaContext, "tables">): string {
  const all = tokenize(stored);
  const keepParameters = OPTIONAL_PARAMETER.test(stored);
  const shown = all.flatMap((token, i): Token[] => {
    if (token.kind === "bracket") {
      // Headers of several lines are escaped here as in the table itself.
      const text = decodeXstring(token.text);
      const columns = thisRowColumns(text);
      return [{ ...token, text: columns === null ? text : shownThisRow(columns) }];
    }
    if (token.kind !== "word") return [token];
    if (hidesTable(all, i, context.table)) return [];
    if (PARAMETER.test(token.text) && !keepParameters)
      return [{ ...token, text: token.text.replace(PARAMETER, "") }];
    return isSign(all[i + 1], "(")
      ? [{ ...token, text: context.functions.shown(token.text) }]
      : [token];
  });
  return join(spellOperators(shown));
}
