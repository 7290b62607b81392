import type { Engine } from "../engine";
import { element } from "./elements";
import { ask } from "./question";

const LOSS = {
  title: "Start a new workbook?",
  text: "The workbook that is open is kept in this browser only, and will be gone.",
  yes: "Discard it and start anew",
  no: "Keep it",
};

/** An untouched book may go without a question. */
const isEmpty = (engine: Engine) =>
  engine.sheets.list().every(({ id }) => engine.sheets.usedArea(id, false) === null);

/** New asks first; the pane starts again, since in Excel a new workbook has a pane of its own. */
export function makeNewBook(engine: Engine, reopenPane: () => void): void {
  element("new-book").addEventListener("click", async () => {
    if (!isEmpty(engine) && !(await ask(LOSS))) return;
    engine.clear();
    reopenPane();
  });
}
