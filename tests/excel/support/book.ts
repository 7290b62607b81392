/** Books as surveys see them, built from blueprints: plain data to decide over. */
import type { BookRecord } from "../../../src/excel/record/record";

import { extentOf } from "../../../src/excel/steps/extent";
import { gridOf, place } from "../../../src/excel/steps/cells";
import type { Details } from "../../../src/excel/survey/read";
import type { FoundCell, FoundGrid, Survey } from "../../../src/excel/survey/survey";
import { decide, type Decision } from "../../../src/excel/steps/steps";
import { recognise } from "../../../src/excel/survey/recognise";
import { serialFromText } from "../../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../../src/plan";
import {
  blueprintFor,
  USUAL_NAMES,
  type Blueprint,
  type Cell,
  type Naming,
  type SheetBlueprint,
} from "../../../src/workbook";

export const TODAY = serialFromText("2019-05-01")!;

export const draw = (naming: Naming = USUAL_NAMES): Blueprint =>
  blueprintFor(PLAN_2018, ROSTER_2018, TODAY, naming);

export const blueprint = draw();

const empty = (rows: number, columns: number): FoundCell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));

const put = (grid: FoundCell[][], address: string, cells: readonly (readonly Cell[])[]): void => {
  const { row, column } = place(address);
  cells.forEach((line, down) =>
    line.forEach((cell, right) => {
      const target = grid[row + down];
      if (target !== undefined) target[column + right] = cell ?? "";
    }),
  );
};

/** Every cell of a freshly scaffolded sheet, as `formulas` gives it, from A1 on. */
export const cellsOf = (sheet: SheetBlueprint): FoundCell[][] => {
  if (sheet.table !== null) return gridOf(sheet.table).map((row) => row.map((cell) => cell ?? ""));
  const { rows, columns } = extentOf(sheet);
  const grid = empty(rows, columns);
  for (const { address, cells } of sheet.blocks) put(grid, address, cells);
  for (const { cell, formula } of [...sheet.formulas, ...sheet.spills]) {
    put(grid, cell, [[formula]]);
  }
  return grid;
};

/** A book to be bent by a test before it is decided about. */
export interface Book {
  survey: {
    sheets: { name: string; visible: boolean; top: FoundGrid }[];
    tables: { name: string; sheet: string; address: string; headers: readonly string[] }[];
    names: { name: string; formula: string }[];
    record: BookRecord | undefined;
  };
  details: Record<string, NonNullable<Details[SheetBlueprint["key"]]>>;
}

export const recordOf = (changes: Partial<BookRecord> = {}): BookRecord => ({
  state: "complete",
  identity: blueprint.identity,
  naming: USUAL_NAMES,
  asOf: undefined,
  deeds: [],
  ...changes,
});

/** A blank book. */
export const blank = (): Book => ({
  survey: {
    sheets: [{ name: "Sheet1", visible: true, top: empty(40, 26) }],
    tables: [],
    names: [],
    record: undefined,
  },
  details: {},
});

/** A book that holds all that the blueprint asks for. */
export const scaffoldedBook = (wanted: Blueprint = blueprint): Book => {
  const book = blank();
  for (const sheet of wanted.sheets) {
    const cells = cellsOf(sheet);
    book.survey.sheets.push({
      name: sheet.name,
      visible: sheet.visible,
      top: cells.slice(0, 40).map((row) => row.slice(0, 26)),
    });
    if (sheet.table !== null) {
      const { name, address, columns } = sheet.table;
      const headers = columns.map(({ header }) => header);
      book.survey.tables.push({ name, sheet: sheet.name, address, headers });
    }
    book.details[sheet.key] = {
      cells: sheet.table === null ? cells : [],
      unvalidated: [],
      conditionalFormats: sheet.conditionalFormats.length,
    };
  }
  book.survey.names.push(...wanted.names.map(({ name, formula }) => ({ name, formula })));
  book.survey.record = recordOf();
  return book;
};

export const surveyOf = ({ survey }: Book): Survey => ({
  ...survey,
  tabs: survey.sheets.map(({ name }) => name),
  active: survey.sheets[0]!.name,
});

export const look = (book: Book): Decision => {
  const survey = surveyOf(book);
  return decide(blueprint, survey, recognise(blueprint, survey), book.details as Details);
};
