import {
  AstTreeBuilder,
  type BaseReferenceObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerNode,
} from "@univerjs/engine-formula";
import type { Book } from "./book";
import { SHEET_COLUMNS, SHEET_ROWS, type Cell, type CellValue } from "./contract";

/**
 * The value of a formula outside any cell, of its first cell when it is an array, as if it stood in
 * `at`. While cells are being calculated it is #BUSY!: Univer has one place only to calculate in.
 */
export function evaluate(book: Book, formula: string, at: Cell): CellValue {
  if (book.queue().isRunning()) return "#BUSY!";
  const { injector } = book;
  injector.get(IFormulaCurrentConfigService).loadDataLite();
  const runtime = injector.get(IFormulaRuntimeService);
  runtime.reset();
  runtime.setCurrent(at.row, at.column, SHEET_ROWS, SHEET_COLUMNS, at.sheet, book.unitId);
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  const tree = injector.get(Lexer).treeBuilder(formula);
  if (!(tree instanceof LexerNode)) return "#NAME?";
  const node = injector.get(AstTreeBuilder).parse(tree);
  if (!node) return "#NAME?";
  try {
    const variant = injector.get(Interpreter).execute({ node, refOffsetX: 0, refOffsetY: 0 });
    return firstValue(variant as FunctionVariantType);
  } catch (error) {
    // Univer hands columns of a million cells over one by one.
    if (error instanceof RangeError) return "#VALUE!";
    throw error;
  }
}

function firstValue(variant: FunctionVariantType): CellValue {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).getFirstCell()
    : variant;
  const first = value.isArray() ? (value as BaseReferenceObject).getFirstCell() : value;
  return (first as unknown as { getValue(): CellValue | null }).getValue() ?? "";
}
