import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "../book";
import { holdsContent, typeOf, valueOf } from "../cells/raw";
import { formulaReader } from "../cells/read";
import { cellReader } from "../cells/spills";
import type { Context } from "../context";
import type { SheetId, StoredCell, StoredRow } from "../contract";
import { styleReader } from "../formats/styles";
import { lockReader, markedPlaces } from "./locking";
import { lookReader } from "./looks";

/** Every cell in use by row: with contents, with looks of its own, spilled into, or unlocked. */
export function* storedRows({ book, extras }: Context, sheet: SheetId): Generator<StoredRow> {
  const places = placesInUse(book, sheet);
  for (const { row, column } of markedPlaces(extras.sheet(sheet))) include(places, row, column);
  const read = cellReader(book, sheet);
  const formula = formulaReader(book, { sheet });
  const style = styleReader(book, sheet);
  const locking = lockReader(extras.sheet(sheet));
  const look = lookReader();
  for (const row of [...places.keys()].sort(ascending)) {
    const columns = [...(places.get(row) ?? [])].sort(ascending);
    const cells = columns.map((column): StoredCell => {
      const cell = read(row, column) ?? null;
      return {
        column,
        value: valueOf(cell),
        type: typeOf(cell),
        formula: formula(cell, row, column),
        look: look(style(row, column), locking({ row, column })),
      };
    });
    yield { row, cells };
  }
}

const ascending = (a: number, b: number) => a - b;

type Places = Map<number, Set<number>>;

function include(places: Places, row: number, column: number): void {
  const columns = places.get(row) ?? new Set();
  places.set(row, columns.add(column));
}

function placesInUse(book: Book, sheet: SheetId): Places {
  const places: Places = new Map();
  book
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (holdsContent(cell) || cell.s)) include(places, row, column);
    });
  const spilled = book.injector.get(FormulaDataModel).getArrayFormulaCellData()[book.unitId];
  new ObjectMatrix(spilled?.[sheet] ?? {}).forValue((row, column) => {
    include(places, row, column);
  });
  return places;
}
