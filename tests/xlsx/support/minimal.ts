import { open } from "../../../src/xlsx";
import type { OpenOptions, Opened, XlsxError } from "../../../src/xlsx";
import { rawZip } from "./zip";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts by name; the content of each is its text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const relationships = (...items: readonly (readonly [string, string, string?])[]): string =>
  `<Relationships xmlns="${PACKAGE}">` +
  items
    .map(
      ([type, target, mode], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("") +
  "</Relationships>";

export const worksheet = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;

export const cells = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);

export const workbook = (content = ""): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${content}</workbook>`;

export const strings = (content: string): string => `<sst xmlns="${MAIN}">${content}</sst>`;

/** A workbook of one sheet; parts given replace or add to its own. */
export const minimal = (parts: Parts = {}): Parts => ({
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": workbook(),
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["styles", "styles.xml"],
    ["theme", "theme/theme1.xml"],
    ["sheetMetadata", "metadata.xml"],
  ),
  "xl/worksheets/sheet1.xml": cells('<row r="1"><c r="A1"><v>1</v></c></row>'),
  ...parts,
});

export const pack = (parts: Parts): Uint8Array =>
  rawZip(Object.entries(parts).map(([name, content]) => ({ name, content })));

export const openParts = (parts: Parts, options?: OpenOptions): Promise<Opened> =>
  open(pack(minimal(parts)), options);

/** Opens a book whose only sheet has these rows. */
export const openCells = (
  rows: string,
  parts: Parts = {},
  options?: OpenOptions,
): Promise<Opened> => openParts({ "xl/worksheets/sheet1.xml": cells(rows), ...parts }, options);

/** Kind and sentence of the refusal; fails when the file was opened. */
export async function refusal(bytes: Uint8Array, options?: OpenOptions): Promise<XlsxError> {
  try {
    await open(bytes, options);
  } catch (error) {
    expect(error).toMatchObject({ name: "XlsxError" });
    return error as XlsxError;
  }
  throw new Error("The file was opened");
}

export const refusalOf = (parts: Parts, options?: OpenOptions): Promise<XlsxError> =>
  refusal(pack(minimal(parts)), options);

export const sheetRefusal = (content: string, options?: OpenOptions): Promise<XlsxError> =>
  refusalOf({ "xl/worksheets/sheet1.xml": worksheet(content) }, options);
