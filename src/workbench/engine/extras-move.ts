import type { Rectangle } from "./addresses";
import type { Area } from "./contract";
import type { ExtrasStore, SheetExtras, StoredNote } from "./extras";
import { contains, overlap, subtract } from "./geometry";

/** Whole tables, notes, cell styles and locks go along with cells that were cut and pasted. */
export function moveExtras(extras: ExtrasStore, from: Area, to: Area): void {
  const moved = <R extends Pick<Rectangle, "row" | "column">>(place: R): R => ({
    ...place,
    row: place.row - from.row + to.row,
    column: place.column - from.column + to.column,
  });
  const { tables } = extras.get();
  const after = tables.map((table) =>
    table.sheet === from.sheet && contains(from, table.area)
      ? { ...table, sheet: to.sheet, area: moved(table.area) }
      : table,
  );
  if (after.some((table, at) => table !== tables[at])) extras.setTables(after);
  moveMarks(extras, from, to, moved);
  const taken = takeNotes(extras, from);
  if (taken.length === 0) return;
  takeNotes(extras, to);
  const notes = [...extras.sheet(to.sheet).notes, ...taken.map(moved)];
  extras.updateSheet(to.sheet, { notes });
}

function takeNotes(extras: ExtrasStore, area: Area): StoredNote[] {
  const { notes } = extras.sheet(area.sheet);
  const isTaken = ({ row, column }: StoredNote) =>
    contains(area, { row, column, rows: 1, columns: 1 });
  const taken = notes.filter(isTaken);
  if (taken.length > 0) {
    extras.updateSheet(area.sheet, { notes: notes.filter((note) => !isTaken(note)) });
  }
  return taken;
}

/** Something about the cells of an area. */
interface Mark {
  readonly area: Rectangle;
}

type Marks = Required<Pick<SheetExtras, "styled">> & {
  readonly unlocked: readonly Mark[];
  readonly formulaHidden: readonly Mark[];
};

function moveMarks(
  extras: ExtrasStore,
  from: Area,
  to: Area,
  moved: (area: Rectangle) => Rectangle,
): void {
  const taken = eachList(marksOf(extras, from), (marks) =>
    marks.flatMap((mark) => {
      const part = overlap(mark.area, from);
      return part ? [{ ...mark, area: moved(part) }] : [];
    }),
  );
  for (const area of [from, to]) {
    if (!isMarked(marksOf(extras, area), area)) continue;
    put(
      extras,
      area,
      eachList(marksOf(extras, area), (marks) => without(marks, area)),
    );
  }
  if (!isMarked(taken, to)) return;
  const there = marksOf(extras, to);
  put(extras, to, {
    styled: [...there.styled, ...taken.styled],
    unlocked: [...there.unlocked, ...taken.unlocked],
    formulaHidden: [...there.formulaHidden, ...taken.formulaHidden],
  });
}

function marksOf(extras: ExtrasStore, { sheet }: Area): Marks {
  const { formulaHidden, styled = [], unlocked } = extras.sheet(sheet);
  const marks = (areas: readonly Rectangle[]): Mark[] => areas.map((area) => ({ area }));
  return { styled, unlocked: marks(unlocked), formulaHidden: marks(formulaHidden) };
}

function put(extras: ExtrasStore, { sheet }: Area, marks: Marks): void {
  const areas = (list: readonly Mark[]) => list.map(({ area }) => area);
  extras.updateSheet(sheet, {
    styled: marks.styled,
    unlocked: areas(marks.unlocked),
    formulaHidden: areas(marks.formulaHidden),
  });
}

const eachList = (
  { formulaHidden, styled, unlocked }: Marks,
  change: <M extends Mark>(marks: readonly M[]) => readonly M[],
): Marks => ({
  styled: change(styled),
  unlocked: change(unlocked),
  formulaHidden: change(formulaHidden),
});

const isMarked = (marks: Marks, area: Rectangle): boolean =>
  [...marks.styled, ...marks.unlocked, ...marks.formulaHidden].some((mark) =>
    overlap(mark.area, area),
  );

const without = <M extends Mark>(marks: readonly M[], area: Rectangle): M[] =>
  marks.flatMap((mark) => subtract(mark.area, area).map((part) => ({ ...mark, area: part })));
