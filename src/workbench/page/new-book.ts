import type { Engine } from "../engine";
import { NEW_FILE, type BookFile } from "./book-file";
import { element } from "./elements";
import { ask } from "./question";

const losing = (name: string) => ({
  title: "Start a new workbook?",
  text: `${name} has changes that are not saved as a file. They would be gone.`,
  yes: "Discard it and start anew",
  no: "Keep it",
});

/** An untouched book may go without a question. */
const isEmpty = (engine: Engine) =>
  engine.sheets.list().every(({ id }) => engine.sheets.usedArea(id, false) === null);

/** New asks first; the pane starts again, since in Excel a new workbook has a pane of its own. */
export function makeNewBook(engine: Engine, file: BookFile, reopenPane: () => void): void {
  element("new-book").addEventListener("click", async () => {
    const { name, unsaved } = file.state;
    if (unsaved && !isEmpty(engine) && !(await ask(losing(name)))) return;
    engine.clear();
    file.become(NEW_FILE);
    reopenPane();
  });
}
