import type { BookRecord } from "./record";
import { recordToXml } from "./xml";

/** Puts the record into the part that holds it, or into a new one. */
export const writeRecord = (
  context: Excel.RequestContext,
  partId: string | undefined,
  record: BookRecord,
): Excel.CustomXmlPart => {
  const { customXmlParts } = context.workbook;
  const xml = recordToXml(record);
  if (partId === undefined) return customXmlParts.add(xml);
  const part = customXmlParts.getItem(partId);
  part.setXml(xml);
  return part;
};
