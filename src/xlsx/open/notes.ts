import { parseCell } from "../addresses";
import type { XmlNode } from "../guards/tree";
import type { Note } from "../model/sheets";
import { decodeXstring } from "../text/xstring";
import { cellText } from "./strings";

/** Runs of several fonts are joined. */
function noteText(text: XmlNode | undefined): string {
  const runs = text?.all("m:r").flatMap((run) => run.all("m:t")) ?? [];
  const pieces = [...(text?.all("m:t") ?? []), ...runs];
  return cellText(pieces.map((piece) => piece.text).join(""));
}

/** Notes whose cell is none are left out. */
export function readNotes(root: XmlNode): Note[] {
  const authors = root.list("m:authors", "m:author").map(({ text }) => decodeXstring(text));
  return root.list("m:commentList", "m:comment").flatMap((node) => {
    const cell = parseCell(node.get("ref") ?? "");
    if (!cell) return [];
    const author = authors[Number(node.get("authorId") ?? -1)] ?? "";
    return [{ ...cell, text: noteText(node.child("m:text")), author }];
  });
}
