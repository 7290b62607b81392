import { CellValueType, ObjectMatrix } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Book, CellMatrix } from "../book";
import { BLANK, isFormula } from "../cells/parse-input";
import { pastedCells } from "../cells/pasted-text";
import type { SheetId } from "../contract";
import { numberFormatReader } from "../formats/number-formats";

const HTML = "text/html";
const TEXT = "text/plain";

/**
 * Pastes text as the cells that it stands for. Univer makes a table's HTML of it, but takes no heed of
 * quotes, of line ends of Windows, of an empty first cell, nor of letters that mean something in HTML;
 * and it runs paragraphs of a web page together into one cell. In a cell that is formatted as text it
 * would make a formula of what begins with an equals sign.
 */
export function pasteTextAsCells(book: Book): void {
  const clipboard = book.injector.get(ISheetClipboardService);
  const fromElsewhere = keepTextAsText(book);
  const legacyPaste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    fromElsewhere(html ?? "", () =>
      legacyPaste(htmlToPaste(html ?? "", text ?? "") || undefined, text, files),
    );

  const paste = clipboard.paste.bind(clipboard);
  clipboard.paste = async (item, type) => {
    if (item.types.some((one) => one.startsWith("image/"))) return paste(item, type);
    const [html, text] = await Promise.all([read(item, HTML), read(item, TEXT)]);
    const table = htmlToPaste(html, text);
    const found = table === "" ? { [TEXT]: text } : { [HTML]: table };
    return fromElsewhere(html, () => paste(new ClipboardItem(found), type));
  };
}

/** The grid's own copies bear a mark. Their formulas come with the format of the cell they stood in. */
const OWN_COPY = /\bdata-copy-id=/;

/** Runs a paste; while it lasts, cells whose format is "@" take what begins with "=" as text. */
function keepTextAsText(book: Book) {
  let foreign = false;
  book.commands.beforeCommandExecuted(({ id, params }) => {
    if (!foreign || id !== SetRangeValuesMutation.id) return;
    const { cellValue, subUnitId } = params as { cellValue?: CellMatrix; subUnitId: string };
    const format = numberFormatReader(book, subUnitId as SheetId);
    new ObjectMatrix(cellValue ?? {}).forValue((row, column, cell) => {
      if (!cell || !isFormula(cell.f ?? "") || format(row, column) !== "@") return;
      Object.assign(cell, { ...BLANK, v: cell.f, t: CellValueType.STRING });
    });
  });
  return async (html: string, run: () => Promise<boolean>): Promise<boolean> => {
    foreign = !OWN_COPY.test(html);
    try {
      return await run();
    } finally {
      foreign = false;
    }
  };
}

const read = async (item: ClipboardItem, type: string): Promise<string> =>
  item.types.includes(type) ? (await item.getType(type)).text() : "";

/** "" for text of one cell, which Univer reads as if it were typed. */
function htmlToPaste(html: string, text: string): string {
  if (/<table\b/i.test(html) || text === "") return html;
  return /[\t\r\n]/.test(text) ? tableOf(pastedCells(text)) : "";
}

const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`).join("")}</table>`;

function cellOf(text: string): string {
  const safe = text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<td>${safe.replaceAll("\n", "<br>")}</td>`;
}
