import { cellName } from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import type { Note } from "../model/sheets";
import { NS } from "../package/namespaces";
import { element, listed, textElement, xstring } from "./element";

const authorsOf = (notes: readonly Note[]) => [...new Set(notes.map(({ author }) => author))];

export function notesXml(notes: readonly Note[]): string {
  const authors = authorsOf(notes);
  const list = notes.map((note) =>
    element(
      "comment",
      { ref: cellName(note), authorId: authors.indexOf(note.author) },
      element("text", {}, textElement("t", note.text)),
    ),
  );
  const names = authors.map((author) => `<author>${xstring(author)}</author>`);
  return element(
    "comments",
    { xmlns: NS.main },
    listed("authors", names) + listed("commentList", list),
  );
}

/** Where the box of a note stands: from column and offset to column and offset, rows likewise. */
function anchor({ row, column, text }: Note): string {
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 30), 0);
  const height = Math.min(20, Math.max(4, lines));
  const left = Math.min(column + 1, SHEET_COLUMNS - 3);
  const top = Math.min(Math.max(0, row - 1), SHEET_ROWS - 1 - height);
  return [left, 15, top, 2, left + 2, 31, top + height, 1].join(", ");
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function shapeXml(note: Note, number: number): string {
  const style =
    "position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;visibility:hidden";
  return (
    `<v:shape id="_x0000_s${1025 + number}" type="#_x0000_t202" style="${style};z-index:${number + 1}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor(note)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The boxes that show notes: Excel still draws them in this old language (VML). */
export const noteShapesXml = (notes: readonly Note[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
  `<o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}${notes.map(shapeXml).join("")}</xml>`;
