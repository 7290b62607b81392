import { type Nullable, ObjectMatrix } from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  type IFormulaDataItem,
  IFunctionService,
  ISuperTableService,
  LexerNode,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import type { Book } from "../book";
import { toRange } from "../ranges";
import type { Area, Cell, SheetId } from "../contract";
import { EngineError } from "../contract";
import type { ExtrasStore, StoredTable } from "../extras";
import { gridSize } from "../grid";
import { offsetReferences } from "./moved-references";
import {
  columnAlias,
  qualify,
  tableAlias,
  tableProblem,
  translate,
  wordsOf,
  type Vocabulary,
} from "./language";
import { aliasSheets, nameSheets, withSheetAliases } from "./sheet-names";

const LONGEST_FORMULA = 8192;

/** Keeps what formulas mean in step with tables, names and the grid. */
export class Formulas {
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly book: Book,
    private readonly extras: ExtrasStore,
  ) {
    this.vocabulary = {
      tables: () => extras.get().tables,
      nameFormula: (name, sheet) => this.nameFormula(name, sheet),
      sheetName: (id) => book.worksheet(id).getName(),
      sheetNamed: (name) => book.sheetNamed(name)?.getName() ?? null,
      gridSize: () => this.largestGrid(),
    };
    extras.onChange((before, after) => this.tablesChanged(before.tables, after.tables));
  }

  translate(formula: string): string {
    return translate(formula, this.vocabulary);
  }

  /** A formula as it is kept: its table named where it is left out, sheets in their own letters. */
  complete(formula: string, table: string | null): string {
    return nameSheets(qualify(formula, table), this.vocabulary.sheetNamed);
  }

  /** The translated formula in the words that Univer reads. */
  toUniver(formula: string): string {
    const idOf = (name: string) =>
      (this.book.sheetNamed(name)?.getSheetId() ?? null) as SheetId | null;
    return aliasSheets(this.translate(formula), idOf);
  }

  /** @throws EngineError for a formula that Excel would not take. */
  check(formula: string): void {
    if (formula.length > LONGEST_FORMULA) {
      throw new EngineError(
        "FormulaLengthExceedsLimit",
        "The formula is longer than 8,192 characters.",
      );
    }
    const problem = tableProblem(formula, this.extras.get().tables) ?? this.syntaxProblem(formula);
    if (problem) throw new EngineError("InvalidArgument", `${formula}: ${problem}`);
  }

  /** The formula as it reads so many rows further down. */
  moveDown(formula: string, rows: number): string {
    return this.moveTo(formula, { row: 0, column: 0 }, { row: rows, column: 0 });
  }

  /** A formula that was written for one cell, written for another. */
  moveTo(formula: string, from: Omit<Cell, "sheet">, to: Omit<Cell, "sheet">): string {
    return offsetReferences(formula, to.row - from.row, to.column - from.column);
  }

  private syntaxProblem(formula: string): string | null {
    const tree = this.book.injector.get(LexerTreeBuilder).treeBuilder(this.toUniver(formula));
    return tree instanceof LexerNode ? null : "The formula cannot be read.";
  }

  /** The formula of a defined name as a sheet sees it, without "="; null when there is none. */
  formulaOfName(name: string, sheet: SheetId): string | null {
    return this.nameFormula(name, this.book.worksheet(sheet).getName());
  }

  private nameFormula(name: string, sheet: string | null): string | null {
    const names = this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unitId);
    const found = Object.values(names ?? {}).filter(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
    );
    const scoped = (id: string | undefined) =>
      sheet !== null &&
      id !== undefined &&
      this.book.workbook().getSheetBySheetId(id)?.getName() === sheet;
    const best =
      found.find((candidate) => scoped(candidate.localSheetId)) ??
      found.find((candidate) => !this.isScoped(candidate.localSheetId)) ??
      found[0];
    return best ? best.formulaOrRefString.replace(/^=/, "") : null;
  }

  private isScoped(id: string | undefined): boolean {
    return id !== undefined && this.book.workbook().getSheetBySheetId(id) !== undefined;
  }

  private largestGrid() {
    const sizes = this.book.sheetIds().map((id) => gridSize(this.book, id));
    return {
      rows: Math.max(...sizes.map((size) => size.rows)),
      columns: Math.max(...sizes.map((size) => size.columns)),
    };
  }

  private tablesChanged(before: readonly StoredTable[], after: readonly StoredTable[]): void {
    if (before === after) return;
    const changed = [...before, ...after].filter(
      (table) => !(before.includes(table) && after.includes(table)),
    );
    this.registerAliases(before, after);
    this.meaningChanged(changed.map((table) => table.name));
  }

  private registerAliases(before: readonly StoredTable[], after: readonly StoredTable[]): void {
    const service = this.book.injector.get(ISuperTableService);
    for (const table of before) service.remove(this.book.unitId, tableAlias(table));
    for (const table of after) {
      service.registerTable(this.book.unitId, tableAlias(table), {
        sheetId: table.sheet,
        range: toRange(table.area),
        titleMap: new Map(table.columns.map((_, index) => [columnAlias(index), index])),
      });
    }
  }

  /** Formulas were parsed under another meaning of these words: parse and calculate them anew. */
  meaningChanged(words: readonly string[]): void {
    this.forgetParsed();
    this.book.markStale(this.cellsMentioning(words));
  }

  /**
   * Sheets came, went or bear new names: formulas are parsed anew. Univer learns sheets' names when it
   * begins to calculate; a formula that is parsed before would lose its sheet for good.
   */
  sheetsChanged(): void {
    const { book } = this;
    const names = book.sheetIds().map((id) => [book.worksheet(id).getName(), id] as const);
    const map = withSheetAliases(Object.fromEntries(names));
    book.injector.get(IFormulaCurrentConfigService).registerSheetNameMap({ [book.unitId]: map });
    this.forgetParsed();
  }

  forgetParsed(): void {
    this.book.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  }

  /** The cells whose formulas mention a word, directly or through names. */
  cellsMentioning(words: readonly string[]): Area[] {
    const wanted = this.withDependentNames(words);
    const cells: Area[] = [];
    this.forEachFormula((sheet, row, column, formula) => {
      if (mentions(formula, wanted)) cells.push({ sheet, row, column, rows: 1, columns: 1 });
    });
    return cells;
  }

  forEachFormula(
    visit: (sheet: SheetId, row: number, column: number, formula: string) => void,
  ): void {
    const data = this.book.injector.get(FormulaDataModel).getFormulaData()[this.book.unitId];
    for (const [sheet, rows] of Object.entries(data ?? {})) {
      new ObjectMatrix<Nullable<IFormulaDataItem>>(rows ?? {}).forValue((row, column, item) => {
        if (item?.f) visit(sheet as SheetId, row, column, item.f);
      });
    }
  }

  private withDependentNames(words: readonly string[]): Set<string> {
    const wanted = new Set(words.map((word) => word.toLowerCase()));
    const names = this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unitId);
    let size: number;
    do {
      size = wanted.size;
      for (const { name, formulaOrRefString } of Object.values(names ?? {})) {
        if (mentions(formulaOrRefString, wanted)) wanted.add(name.toLowerCase());
      }
    } while (wanted.size > size);
    return wanted;
  }
}

function mentions(formula: string, wanted: ReadonlySet<string>): boolean {
  for (const word of wordsOf(formula)) if (wanted.has(word)) return true;
  return false;
}
