import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

test("cells keep what is written and formulas follow", async () => {
  const book = newBook();
  book.write("A1:B2", [
    [1, "two"],
    [true, "=A1*10"],
  ]);
  expect(await book.calculated("A1:B2")).toEqual([
    [1, "two"],
    [true, 10],
  ]);
  book.write("A1", 5);
  expect(await book.calculated("B2")).toEqual([[50]]);
});

test("structured references calculate, through a name and in any column name", async () => {
  const book = newBook();
  book.write("A1:C4", [
    ["Code", "Status now", "_Of"],
    ["'12.1", "Yes", 3],
    ["2a", "No", 4],
    ["2b", "Yes", 5],
  ]);
  const table = book.engine.tables.add(book.at("A1:C4"), true);
  book.engine.tables.rename(table, "My_Kpis.x");
  book.engine.names.add("Plan", "=My_Kpis.x[[#All],[Code]:[Status now]]");
  book.write("E1", '=COUNTIF(My_Kpis.x[Status now],"Yes")');
  book.write("E2", "=ROWS(Plan)");
  book.write("E3", "=SUM(my_kpis.x[_Of])");
  book.write("D2", "=My_Kpis.x[@[_Of]]*2");
  expect(await book.calculated("E1:E3")).toEqual([[2], [4], [12]]);
  expect(book.value("D2")).toBe(6);
  book.engine.tables.addRows(table, null, [["3a", "Yes", 6]]);
  expect(await book.calculated("E1:E3")).toEqual([[3], [5], [18]]);
  expect(book.engine.cells.formulas(book.at("E3"))).toEqual([["=SUM(my_kpis.x[_Of])"]]);
});
