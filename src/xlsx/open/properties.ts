import { isPlainText } from "../checks/text";
import type { XmlNode } from "../guards/tree";
import { documentProperties } from "../model/defaults";
import type { CustomProperty, DocumentProperties } from "../model/workbook";
import { momentOf } from "../text/iso";
import { decodeXstring } from "../text/xstring";
import type { Losses } from "./losses";
import { booleanOf, countOf, numberOf } from "./values";

const LONGEST = 32_767;

const kept = (text: string): string => (isPlainText(text, LONGEST) ? text : "");

/** Title, author and so on; what is missing is empty. */
export function readProperties(
  core: XmlNode | undefined,
  app: XmlNode | undefined,
): DocumentProperties {
  const text = (name: string) => kept(core?.child(name)?.text ?? "");
  const office = (name: string) => kept(app?.child(`ep:${name}`)?.text ?? "");
  return documentProperties({
    title: text("dc:title"),
    subject: text("dc:subject"),
    author: text("dc:creator"),
    keywords: text("cp:keywords"),
    comments: text("dc:description"),
    category: text("cp:category"),
    manager: office("Manager"),
    company: office("Company"),
    lastAuthor: text("cp:lastModifiedBy"),
    revision: countOf(core?.child("cp:revision")?.text, 1, 0x7fffffff, 0) || null,
    created: momentOf(text("dcterms:created")),
    modified: momentOf(text("dcterms:modified")),
  });
}

type Value = CustomProperty["value"];

const textValue = (text: string): Value => text;
const escapedValue = (text: string): Value => decodeXstring(text);
const numberValue = (text: string): Value | null => numberOf(text);
const dateValue = (text: string): Value | null => {
  const date = momentOf(text);
  return date === null ? null : { date };
};

const READERS: ReadonlyMap<string, (text: string) => Value | null> = new Map([
  ["vt:lpwstr", textValue],
  ["vt:lpstr", textValue],
  ["vt:bstr", escapedValue],
  ...["i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint", "r4", "r8", "decimal"].map(
    (type) => [`vt:${type}`, numberValue] as const,
  ),
  ["vt:bool", (text: string): Value => booleanOf(text.trim(), false)],
  ["vt:filetime", dateValue],
  ["vt:date", dateValue],
]);

function readCustom(node: XmlNode): CustomProperty | null {
  const name = node.get("name") ?? "";
  const content = node.children[0];
  const value = content && READERS.get(content.name)?.(content.text);
  if (value === undefined || value === null || name === "") return null;
  const plain =
    isPlainText(name, 255) && (typeof value !== "string" || isPlainText(value, LONGEST));
  return plain ? { name, value } : null;
}

/** Properties that someone added. Names count once, whatever their case, as in Excel. */
export function readCustomProperties(root: XmlNode | undefined, losses: Losses): CustomProperty[] {
  const seen = new Set<string>();
  return (root?.all("cu:property") ?? []).flatMap((node) => {
    const property = readCustom(node);
    if (!property || seen.has(property.name.toLowerCase())) {
      losses.add("property");
      return [];
    }
    seen.add(property.name.toLowerCase());
    return [property];
  });
}
