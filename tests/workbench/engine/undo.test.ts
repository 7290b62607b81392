/** What the person at the grid can take back, and what ends that. */
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

test("a caller who only reads leaves the user's undo alone, one who writes ends it as in Excel", async () => {
  const book = newBook();
  const { engine } = book;
  book.type("A1", "one");
  book.type("A1", "two");
  expect(engine.undo.canUndo()).toBe(true);
  engine.batch(() => engine.cells.values(book.at("A1:C3")));
  await book.calculated("A1");
  engine.undo.undo();
  await book.calculated("A1");
  engine.batch(() => engine.tables.list(book.sheet));
  engine.undo.undo();
  await book.calculated("A1");
  expect(book.value("A1")).toBe("");
  expect(engine.undo.canRedo()).toBe(true);
  engine.batch(() => book.write("B1", 1));
  expect([engine.undo.canUndo(), engine.undo.canRedo()]).toEqual([false, false]);
});

test("a hundred steps are taken back, no more", () => {
  const book = newBook();
  for (let step = 1; step <= 103; step += 1) book.type("A1", String(step));
  for (let step = 0; step < 100; step += 1) book.engine.undo.undo();
  expect([book.value("A1"), book.engine.undo.canUndo()]).toEqual([3, false]);
  for (let step = 0; step < 100; step += 1) book.engine.undo.redo();
  expect(book.value("A1")).toBe(103);
});
