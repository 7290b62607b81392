import {
  FormulaScope,
  needsArray,
  withIntersection,
  withoutIntersection,
  type DefinedName,
  type Formula,
  type TableFormula,
} from "../../xlsx";
import type { FunctionDefinition } from "../engine/contract";

const REMEMBERED = 10_000;

/**
 * The grid calculates with arrays wherever they come, as today's Excel does; of several values a file's
 * plain formula takes one, as old Excel did, and today's Excel shows an "@" there. So what the grid may
 * calculate with arrays is stored as a dynamic array, and what a file holds as plain is opened with "@".
 */
export class PlainFormulas {
  readonly #scope: FormulaScope;
  readonly #needs = new Map<string, boolean>();

  /** @param names of the whole book and of its sheets, their formulas without "=" */
  constructor(
    names: Iterable<Pick<DefinedName, "name" | "formula">>,
    functions: readonly FunctionDefinition[],
  ) {
    const oneValued = functions.filter(
      ({ resultDimensionality }) => resultDimensionality === "scalar",
    );
    this.#scope = new FormulaScope(
      names,
      oneValued.map(({ name }) => name),
    );
  }

  #needsArray(text: string): boolean {
    const known = this.#needs.get(text);
    if (known !== undefined) return known;
    const needs = needsArray(text, this.#scope);
    if (this.#needs.size >= REMEMBERED) this.#needs.clear();
    this.#needs.set(text, needs);
    return needs;
  }

  /** Of a cell that does not spill. @param text without "=" */
  toFile(text: string, row: number, column: number): Formula {
    return this.#needsArray(text)
      ? { kind: "dynamic", text, area: { top: row, left: column, bottom: row, right: column } }
      : { kind: "plain", text: withoutIntersection(text, this.#scope) };
  }

  /** @param text without "=" */
  toTable(text: string): TableFormula {
    const array = this.#needsArray(text);
    return { text: array ? text : withoutIntersection(text, this.#scope), array };
  }

  /** With "=". */
  fromFile({ kind, text }: Formula): string {
    return `=${kind === "plain" ? withIntersection(text, this.#scope) : text}`;
  }

  /** With "=". */
  fromTable({ text, array }: TableFormula): string {
    return `=${array ? text : withIntersection(text, this.#scope)}`;
  }
}
