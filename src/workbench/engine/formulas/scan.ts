/** Pieces of a formula, as far as names and tables go. Put together they are the formula again. */
export type Token =
  /** "Sheet1!" or "'My sheet'!" */
  | { readonly kind: "sheet"; readonly text: string; readonly name: string }
  /** A1, $B$2 */
  | { readonly kind: "cell"; readonly text: string }
  /** C1#: the spill that starts there */
  | { readonly kind: "spill"; readonly text: string }
  /** A:C, 2:3 */
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "function"; readonly text: string }
  /** A name or table, perhaps with a bracketed part: Kpis[[#All],[KPI]]. */
  | {
      readonly kind: "word";
      readonly text: string;
      readonly word: string;
      readonly bracket: string | null;
    }
  /** A bracketed part without a table: [@Status] */
  | { readonly kind: "bracket"; readonly text: string }
  | { readonly kind: "other"; readonly text: string };

const AFTER_NAME = String.raw`(?![\p{L}\p{N}_.\\(\[!])`;

const PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/uy],
  ["sheet", /'(?:[^']|'')+'!/uy],
  [
    "error",
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|CONNECT!|GETTING_DATA)/iuy,
  ],
  ["lines", new RegExp(String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}${AFTER_NAME}`, "iuy")],
  ["lines", /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\d.])/uy],
  ["spill", /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}#/iuy],
  ["cell", new RegExp(String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}${AFTER_NAME}`, "iuy")],
  ["number", /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iuy],
  ["word", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
];

export function scanFormula(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  if (formula[at] === "[") return { kind: "bracket", text: bracketAt(formula, at) };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return tokenOf(kind, text, formula, at + text.length);
  }
  return { kind: "other", text: formula[at] ?? "" };
}

function tokenOf(kind: string, text: string, formula: string, end: number): Token {
  switch (kind) {
    case "sheet":
      return { kind, text, name: text.slice(1, -2).replaceAll("''", "'") };
    case "lines":
    case "spill":
    case "cell":
      return { kind, text };
    case "word":
      return wordToken(text, formula, end);
    default:
      return { kind: "other", text };
  }
}

function wordToken(word: string, formula: string, end: number): Token {
  if (formula[end] === "!") return { kind: "sheet", text: `${word}!`, name: word };
  if (formula[end] === "(") return { kind: "function", text: word };
  if (formula[end] !== "[") return { kind: "word", text: word, word, bracket: null };
  const bracket = bracketAt(formula, end);
  return { kind: "word", text: word + bracket, word, bracket };
}

/** The bracketed part from here to its closing bracket; an apostrophe escapes what follows it. */
function bracketAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}
