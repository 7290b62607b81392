import { functionNames } from "../formulas/functions";
import { Pace } from "../guards/pace";
import type { Progress } from "../guards/pace";
import type { Workbook } from "../model/workbook";
import { checkBook } from "./check-book";
import { FormulaWriter } from "./formulas";
import { planParts } from "./plan";
import { StringTable } from "./strings";
import { StyleTable } from "./styles";
import { zip } from "./zip";

export interface SaveOptions {
  /** Names of the add-in's functions: they are stored under the prefix that Excel gives them. */
  readonly customFunctions?: Iterable<string>;
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

/** Characters of XML that a cell takes, roughly; for the progress. */
const CELL_XML = 40;

const estimate = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + row.cells.length, sum), 1) *
  CELL_XML;

/**
 * The bytes of an .xlsx file. Equal books give equal bytes; no clock, author or program's name gets
 * in. Nothing is calculated: formulas carry the values that the book gives, and Excel shows those
 * when it opens the file.
 * @throws XlsxError "cannotSave" with what cannot be written and where; "cancelled"
 */
export async function save(book: Workbook, options: SaveOptions = {}): Promise<Uint8Array> {
  const pace = new Pace(Infinity, options.signal, options.onProgress);
  pace.check();
  pace.total = estimate(book);
  await checkBook(book, pace);
  const styles = new StyleTable(book.defaultStyle);
  const formulas = new FormulaWriter(
    functionNames(options.customFunctions ?? []),
    book.sheets.flatMap(({ tables }) => tables),
  );
  const context = { styles, formulas, strings: new StringTable() };
  const bytes = await zip(planParts(book, context).list(), pace);
  pace.finish();
  return bytes;
}
