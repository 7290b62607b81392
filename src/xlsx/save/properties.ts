import type { CustomProperty, DocumentProperties, Workbook } from "../model/workbook";
import { NS } from "../package/namespaces";
import { escapeXml } from "../text/xml";
import { element } from "./element";

const text = (name: string, value: string) =>
  value === "" ? "" : element(name, {}, escapeXml(value));

const moment = (name: string, value: string | null) =>
  value === null ? "" : element(name, { "xsi:type": "dcterms:W3CDTF" }, value);

/** "" where nothing is given. */
export function coreXml(properties: DocumentProperties): string {
  const content =
    text("dc:title", properties.title) +
    text("dc:subject", properties.subject) +
    text("dc:creator", properties.author) +
    text("cp:keywords", properties.keywords) +
    text("dc:description", properties.comments) +
    text("cp:lastModifiedBy", properties.lastAuthor) +
    (properties.revision === null ? "" : text("cp:revision", String(properties.revision))) +
    moment("dcterms:created", properties.created) +
    moment("dcterms:modified", properties.modified) +
    text("cp:category", properties.category);
  const head = {
    "xmlns:cp": NS.core,
    "xmlns:dc": NS.dc,
    "xmlns:dcterms": NS.dcterms,
    "xmlns:xsi": NS.xsi,
  };
  return content && element("cp:coreProperties", head, content);
}

/**
 * LibreOffice shows the saved texts of formulas only in files of a program that it trusts to have
 * calculated them; otherwise functions of an add-in would show #NAME? there.
 */
const APPLICATION = "Microsoft Excel";

export const appXml = ({ manager, company }: DocumentProperties): string =>
  element(
    "Properties",
    { xmlns: NS.extended },
    text("Application", APPLICATION) + text("Manager", manager) + text("Company", company),
  );

const isInt32 = (value: number) => Number.isInteger(value) && Math.abs(value) <= 0x7fffffff;

function variantXml(value: CustomProperty["value"]): string {
  if (typeof value === "string") return element("vt:lpwstr", {}, escapeXml(value));
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  if (typeof value === "number")
    return element(isInt32(value) ? "vt:i4" : "vt:r8", {}, String(value === 0 ? 0 : value));
  return element("vt:filetime", {}, value.date);
}

/** Office's id for properties that users add. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function customPropertiesXml({ customProperties }: Workbook): string {
  const items = customProperties.map(({ name, value }, i) =>
    element("property", { fmtid: FORMAT_ID, pid: i + 2, name }, variantXml(value)),
  );
  const head = { xmlns: NS.custom, "xmlns:vt": NS.variants };
  return items.length === 0 ? "" : element("Properties", head, items.join(""));
}
