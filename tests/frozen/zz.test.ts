import { writeFileSync } from "node:fs";
import { frozenBook } from "../../src/frozen";
import { save } from "../../src/xlsx";
import { exampleBoard, emptyBoard } from "./support/boards";
import { validationErrors } from "../xlsx/support/validator";
test("x", async () => {
  const a = await save(frozenBook(exampleBoard));
  writeFileSync("/tmp/fz/frozen.xlsx", a);
  expect(await validationErrors(a)).toEqual([]);
  writeFileSync("/tmp/fz/empty.xlsx", await save(frozenBook(emptyBoard)));
}, 60000);
