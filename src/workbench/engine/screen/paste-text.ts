import type { Injector } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { pastedCells } from "../cells/pasted-text";

const HTML = "text/html";
const TEXT = "text/plain";

/**
 * Pastes text as the cells that it stands for. Univer makes a table's HTML of it, but takes no heed of
 * quotes, of line ends of Windows, of an empty first cell, nor of letters that mean something in HTML;
 * and it runs paragraphs of a web page together into one cell.
 */
export function pasteTextAsCells(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  const legacyPaste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    legacyPaste(htmlToPaste(html ?? "", text ?? "") || undefined, text, files);

  const paste = clipboard.paste.bind(clipboard);
  clipboard.paste = async (item, type) => {
    if (item.types.some((one) => one.startsWith("image/"))) return paste(item, type);
    const [html, text] = await Promise.all([read(item, HTML), read(item, TEXT)]);
    const table = htmlToPaste(html, text);
    const found = table === "" ? { [TEXT]: text } : { [HTML]: table };
    return paste(new ClipboardItem(found), type);
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
