import { createAreas } from "./areas";
import { Book } from "./book";
import { Calculator } from "./calculation";
import { completeTypedFormulas } from "./complete-typed";
import { createCells } from "./cells/cells";
import { Contents } from "./contents";
import type { Context } from "./context";
import type { BookSnapshot, Engine, Origin } from "./contract";
import { ExtrasStore } from "./extras";
import { moveExtras } from "./extras-move";
import { shiftExtras } from "./extras-shift";
import { createFilters } from "./filters/filters";
import { hideFilteredRows } from "./filters/hide-rows";
import { createSorting } from "./filters/sorting";
import { createFind } from "./find/find";
import { fitChangedRows } from "./formats/autofit";
import { createFormats } from "./formats/formats";
import { Formulas } from "./formulas/formulas";
import { CustomFunctions } from "./functions/functions";
import { Locks } from "./locks";
import { createNames } from "./names";
import { sizeNewSheets } from "./new-sheets";
import { createNotes } from "./notes";
import { createPageLayouts } from "./page-layouts";
import { createPanes } from "./panes";
import { createProtection } from "./protection";
import { editWholeNumbers } from "./screen/edited-numbers";
import { type OpenFilter, paintExtras } from "./screen/paint";
import { showGeneralNumbers } from "./screen/general-numbers";
import { repaintOnChange } from "./screen/repaint";
import { followCells } from "./rules/follow";
import { createSelection } from "./selection";
import { createSheets } from "./sheets";
import { reportSheetEvents } from "./sheet-events";
import { Snapshots } from "./snapshot";
import { DocumentStore } from "./store";
import { createStored } from "./stored/stored";
import { Structure } from "./structure";
import { createStyles } from "./styles/styles";
import { reportTableEvents } from "./table-events";
import { followCalculatedColumns } from "./tables/calculated-columns";
import { growTables } from "./tables/growth";
import { completeInsertedLines } from "./tables/inserted-lines";
import { restoreExtrasOnUndo } from "./extras-undo";
import { addRowsByTab } from "./tables/tab-adds-row";
import { followFormulas } from "./tables/follow-formulas";
import { followHeaders } from "./tables/headers";
import { createTables } from "./tables/tables";
import { createUndo } from "./undo";
import { createTraces } from "./traces";
import type { PluginEntry } from "./univer/plugins";
import { continueSeriesAsExcel } from "./univer/fill-series";
import { followMergedCells } from "./univer/merged-cells";
import { startUniver } from "./univer/start";
import { Screen } from "./univer/screen";
import { Checker } from "./validation/check";
import { createValidation } from "./validation/validation";
import { createConditionalFormats } from "./conditional/conditional-formats";
import { guardUserEdits } from "./user-guard";
import { watchUserEdits } from "./user-edits";

/** The engine, and the book within for tests that act as the person at the grid. */
interface Assembled {
  readonly engine: Engine;
  readonly book: Book;
  readonly context: Context;
}

/** Puts the engine together on Univer with these plugins, and opens an empty book. */
export function assembleEngine(
  plugins: readonly PluginEntry[],
  openFilter: OpenFilter = () => undefined,
): Assembled {
  let formulas: Formulas | null = null;
  const started = startUniver(plugins, (formula) => formulas?.toUniver(formula) ?? formula);
  const book = new Book(started.univer, started.injector, started.queue);
  const extras = new ExtrasStore(book);
  const locks = new Locks(book, extras);
  const contents = new Contents(book, extras);
  formulas = new Formulas(book, extras);
  const context: Context = { book, extras, formulas, contents, locks };
  const structure = new Structure(book, (sheet, area, change, direction) =>
    contents.report({ sheet, ...area }, change, direction),
  );
  const functions = new CustomFunctions(context);
  const calculation = new Calculator(book, functions, formulas);
  const store = new DocumentStore(book);
  const snapshots = new Snapshots(book, extras, store);
  const areas = createAreas(context, structure);
  const sheets = createSheets(book, extras);
  const selection = createSelection(book, sheets);

  structure.onShift((sheet, shift) => {
    const { tables } = extras.get();
    extras.replace(shiftExtras(extras.get(), sheet, shift));
    followFormulas(context, tables, sheet, shift);
    functions.shift(sheet, shift);
  });
  structure.onMove((from, to) => moveExtras(extras, from, to));
  followCells(context, structure);
  contents.follow((area) => functions.reentered(area));
  contents.follow((area) => followHeaders(context, area));
  contents.follow((area, replayed) => {
    if (replayed) return;
    growTables(context, area);
    followCalculatedColumns(context, area);
  });
  contents.follow((area, replayed) => fitChangedRows(book, area, replayed));
  const completeLines = completeInsertedLines(context, structure);
  reportSheetEvents(context, sheets, selection);
  reportTableEvents(book, extras);
  const filters = createFilters(context);
  const formats = createFormats(context);
  const checker = new Checker(book, (formula) => context.formulas.translate(formula));
  sizeNewSheets(book);
  guardUserEdits(context, sheets, checker);
  addRowsByTab(context, structure, selection);
  watchUserEdits(context);
  snapshots.clear();
  calculation.attach();
  hideFilteredRows(context);
  completeTypedFormulas(context);
  paintExtras(context, openFilter);
  showGeneralNumbers(context);
  editWholeNumbers(context);
  repaintOnChange(book, extras);
  restoreExtrasOnUndo(context, structure, completeLines);
  followMergedCells(book);
  continueSeriesAsExcel(book);
  const screen = new Screen(book, selection);

  const engine: Engine = {
    areas,
    sheets,
    panes: createPanes(book),
    protection: createProtection(context),
    pageLayouts: createPageLayouts(context),
    cells: createCells(context, structure, functions),
    notes: createNotes(context),
    formats,
    styles: createStyles(context, formats),
    tables: createTables(context, structure),
    names: createNames(context, areas),
    traces: createTraces(context),
    functions,
    calculation,
    selection,
    undo: createUndo(book),
    store,
    stored: createStored(context),
    validation: createValidation(context, checker),
    conditionalFormats: createConditionalFormats(context),
    filters: filters,
    sorting: createSorting(context, filters),
    find: createFind(context, checker),
    events: book.events,
    batch: <T>(work: () => T) => book.write(work),
    as: <T>(origin: Origin, work: () => T) => book.as(origin, work),
    isEditing: () => screen.isEditing(),
    setTheme: (theme) => screen.setTheme(theme),
    focus: () => screen.focus(),
    save: () => snapshots.save(),
    load: (snapshot: BookSnapshot) => snapshots.load(snapshot),
    clear: () => snapshots.clear(),
    dispose: () => book.close(),
  };
  return { engine, book, context };
}
