import type { Engine } from "../engine";
import { DEFAULT_LIMITS, XlsxError } from "../../xlsx";
import type { BookFile } from "./book-file";
import { download } from "./download";
import { collect, pack, prepare } from "./file-work";
import { showNotice } from "./notices";
import { withProgress } from "./progress";
import { ask } from "./question";

/** Opens and saves the book; one thing at a time. */
export class Files {
  #busy = false;

  /** @param reopenPane in Excel another workbook has a pane of its own */
  constructor(
    private readonly engine: Engine,
    private readonly file: BookFile,
    private readonly reopenPane: () => void,
  ) {}

  /** Takes the file into the grid, after asking about what would be lost. */
  open(file: Blob, name: string): Promise<void> {
    return this.#alone(`${name} was not opened`, async () => {
      if (this.file.state.unsaved && !(await ask(discarding(this.file.state.name, name)))) return;
      const prepared = await withProgress(`Opening ${name}`, async (work) => {
        work.step("Reading the file", null);
        return prepare(await bytesOf(file), this.engine, work);
      });
      if (!prepared) return;
      const { lost } = prepared;
      if (lost.length > 0 && !(await ask(losing(`Open ${name} without this?`, OPENING, lost)))) {
        return;
      }
      prepared.show();
      this.file.become({ name: xlsxName(name), unsaved: false });
      this.reopenPane();
    });
  }

  save(): Promise<void> {
    const { name } = this.file.state;
    return this.#alone(`${name} was not saved`, async () => {
      if (this.engine.isEditing()) {
        throw new XlsxError("cannotSave", "Finish the entry in the cell first: Enter keeps it.");
      }
      const { changes } = this.file;
      const collected = await withProgress(`Saving ${name}`, (work) => collect(this.engine, work));
      if (!collected) return;
      const { book, lost } = collected;
      if (lost.length > 0 && !(await ask(losing(`Save ${name} without this?`, SAVING, lost)))) {
        return;
      }
      const bytes = await withProgress(`Saving ${name}`, (work) => pack(book, this.engine, work));
      if (!bytes) return;
      download(bytes, name);
      this.file.saved(changes);
      if (bytes.length > DEFAULT_LIMITS.fileBytes) showNotice(tooLargeToOpen(name));
    });
  }

  async #alone(refusal: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof XlsxError)) reportError(error);
      const message =
        error instanceof XlsxError
          ? error.message
          : "Something went wrong in the workbench. The book in the grid is as it was.";
      showNotice({ severity: "error", title: refusal, message });
    } finally {
      this.#busy = false;
    }
  }
}

const OPENING =
  "The workbench cannot hold all that is in the file. The file itself stays as it is.";
const SAVING = "A file of this kind cannot hold all that is in the book.";

const losing = (title: string, text: string, items: readonly string[]) => ({
  title,
  text: `${text} Lost would be:`,
  items,
  yes: "Continue without",
  no: "Cancel",
});

const discarding = (open: string, name: string) => ({
  title: `Open ${name}?`,
  text: `${open} has changes that are not saved as a file. They would be gone.`,
  yes: "Discard the changes and open",
  no: "Cancel",
});

const tooLargeToOpen = (name: string) => ({
  severity: "warning" as const,
  title: `${name} is saved, and large`,
  message: "Excel opens it. The workbench itself opens files of up to 20 MB only.",
});

/** Too large a file is not even read: what refuses it is told its size by its first bytes. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  const readable = file.slice(0, DEFAULT_LIMITS.fileBytes + 1);
  return new Uint8Array(await readable.arrayBuffer());
}

/** Saved again it is a plain workbook, whatever it was. */
const xlsxName = (name: string): string => `${name.replace(/\.[^.]*$/, "") || "Book"}.xlsx`;
