import type { Entry } from "../guards/archive";
import { contentsOf } from "../guards/inflate";
import { readXml } from "../guards/xml";
import { XlsxError } from "../errors";
import type { XmlPart } from "../model/workbook";
import type { Package } from "../package/relationships";
import type { Losses } from "./losses";

const GUID = /^\{[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}\}$/;
/** Data in another encoding are somebody's own affair; a DOCTYPE is not. */
const UNREADABLE: readonly string[] = ["notXml", "encoding"];
const IGNORE = { open() {}, close() {}, text() {} };

function wholeText(entry: Entry): string {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for (const bytes of contentsOf(entry)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

/** Null for a part that is no XML as this reader takes it; everything else that is wrong throws. */
async function readText(entry: Entry, file: Package): Promise<string | null> {
  try {
    await readXml(entry, file.limits, file.pace, IGNORE);
  } catch (error) {
    if (error instanceof XlsxError && UNREADABLE.includes(error.kind)) return null;
    throw error;
  }
  return wholeText(entry);
}

async function readId(part: string, file: Package): Promise<string | null> {
  const properties = (await file.relationships(part)).find(({ type }) => type === "customXmlProps");
  const id = (await file.tree(properties?.target))?.get("ds:itemID") ?? "";
  return GUID.test(id) ? id.toUpperCase() : null;
}

/** Data of add-ins, as XML text. It has passed the same guards; what it means is for who asks. */
export async function readXmlPart(part: string, file: Package, losses: Losses): Promise<XmlPart[]> {
  const entry = file.part(part);
  const xml = entry ? await readText(entry, file) : null;
  if (xml === null) {
    losses.add("xmlPart");
    return [];
  }
  return [{ id: await readId(part, file), xml }];
}
