import type { Session } from "./workbench";

/** What a cell answers: its values, more than one where it spills, and what its error card says. */
export interface Answer {
  readonly values: readonly (readonly unknown[])[];
  readonly message: string | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Formulas on a sheet of their own. */
export interface Questions {
  /** What they answer now, and again after something has changed. */
  answers(): Promise<Answer[]>;
}

/** Room for the widest and the longest spill. */
const ROOM = { columns: 40, rows: 1000 };
const SPILLS_IN_A_ROW = 6;

/** Asks what answers in one cell: all formulas in one column, one below the other. */
export function askCells(session: Session, formulas: readonly string[]): Promise<Questions> {
  return asking(session, formulas, (row) => ({ row, column: 0 }));
}

/** Asks what may spill: formulas far apart. */
export function askSpills(session: Session, formulas: readonly string[]): Promise<Questions> {
  return asking(session, formulas, (index) => ({
    row: Math.floor(index / SPILLS_IN_A_ROW) * ROOM.rows,
    column: (index % SPILLS_IN_A_ROW) * ROOM.columns,
  }));
}

/** The formulas are written by the real library, on a new sheet, in one batch. */
async function asking(
  session: Session,
  formulas: readonly string[],
  placeOf: (index: number) => Place,
): Promise<Questions> {
  const places = formulas.map((formula, index) => ({ formula, ...placeOf(index) }));
  const sheet = await session.pane.evaluate(
    (places) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.load("id");
        for (const { column, formula, row } of places)
          sheet.getCell(row, column).formulas = [[formula]];
        await context.sync();
        return sheet.id;
      }),
    places,
  );
  return { answers: () => answersAt(session, sheet, places) };
}

async function answersAt(
  session: Session,
  id: string,
  places: readonly Place[],
): Promise<Answer[]> {
  await session.calculated();
  return session.page.evaluate(
    ([id, places]) => {
      const { cells, sheets } = window.workbench.engine;
      const sheet = sheets.find(id)!.id;
      return places.map(({ column, row }) => {
        const cell = { sheet, row, column };
        const area = cells.spillOf(cell) ?? { ...cell, rows: 1, columns: 1 };
        return { values: cells.values(area), message: cells.errorMessage(cell) };
      });
    },
    [id, places] as const,
  );
}
