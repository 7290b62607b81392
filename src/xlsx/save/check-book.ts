import { isPlainText } from "../checks/text";
import { XlsxError } from "../errors";
import { crc32 } from "../guards/crc32";
import type { Pace } from "../guards/pace";
import { readXml } from "../guards/xml";
import { DEFAULT_LIMITS } from "../limits";
import type { Workbook, XmlPart } from "../model/workbook";
import { isMoment } from "../text/iso";
import { checkNames, checkSheet, hasDuplicates } from "./check-sheet";
import { checkStyles } from "./check-styles";
import { refuseToSave } from "./refusal";

const LONGEST_PROPERTY = 32_767;

function checkSheets({ sheets, activeSheet }: Workbook): void {
  if (sheets.length === 0) refuseToSave("it has no sheet");
  if (sheets[activeSheet]?.visibility !== "visible")
    refuseToSave("the sheet on top is not a visible one");
  if (hasDuplicates(sheets.map(({ name }) => name.toLowerCase())))
    refuseToSave("two sheets have the same name");
  sheets.forEach(checkSheet);
}

/** Tables and names of the whole book are one list to Excel. */
function checkTableNames({ sheets, names }: Workbook): void {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const all = [...tables, ...names].map(({ name }) => name.toLowerCase());
  if (hasDuplicates(all)) refuseToSave("two tables or names are called the same");
}

function checkProperties({ properties, customProperties }: Workbook): void {
  const { revision, created, modified, ...texts } = properties;
  if (Object.values(texts).some((text: string) => !isPlainText(text, LONGEST_PROPERTY)))
    refuseToSave("a document property is too long or holds control characters");
  const moments = customProperties.flatMap(({ value }) =>
    typeof value === "object" ? [value.date] : [],
  );
  if ([created, modified, ...moments].some((moment) => moment !== null && !isMoment(moment)))
    refuseToSave("a date among the document properties is not of the form 2019-03-31T12:00:00Z");
  if (revision !== null && !(Number.isInteger(revision) && revision > 0))
    refuseToSave("the document’s revision is no whole number");
  for (const { name, value } of customProperties) {
    const text = typeof value === "string" ? value : "";
    const number = typeof value === "number" ? value : 0;
    if (
      name === "" ||
      !isPlainText(name, 255) ||
      !isPlainText(text, LONGEST_PROPERTY) ||
      !Number.isFinite(number)
    )
      refuseToSave(`Excel does not allow the document property “${name}”`);
  }
  if (hasDuplicates(customProperties.map(({ name }) => name.toLowerCase())))
    refuseToSave("two document properties have the same name");
}

const IGNORE = { open() {}, close() {}, text() {} };

/** Whether the reader would take it back. */
async function isReadable(xml: string, pace: Pace): Promise<boolean> {
  const bytes = new TextEncoder().encode(xml);
  const size = bytes.length;
  const entry = { key: "", name: "", deflated: false, packed: bytes, size, crc: crc32(bytes) };
  try {
    await readXml(entry, DEFAULT_LIMITS, pace, IGNORE);
    return isPlainText(xml, Infinity);
  } catch (error) {
    if (!(error instanceof XlsxError) || ["cancelled", "tooSlow"].includes(error.kind)) throw error;
    return false;
  }
}

const GUID = /^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/;

async function checkXmlPart({ id, xml }: XmlPart, pace: Pace): Promise<void> {
  if (id !== null && !GUID.test(id))
    refuseToSave(`“${id}” is no id of a piece of XML, {8 4 4 4 12 capital hexadecimal digits}`);
  if (!(await isReadable(xml, pace)))
    refuseToSave("a piece of XML that belongs to it is not well-formed");
}

/** Refuses, with the place, what Excel would not open, would repair, or would change silently. */
export async function checkBook(book: Workbook, pace: Pace): Promise<void> {
  checkSheets(book);
  checkNames(book.names, "");
  checkTableNames(book);
  checkStyles(book);
  checkProperties(book);
  for (const part of book.xmlParts) await checkXmlPart(part, pace);
}
