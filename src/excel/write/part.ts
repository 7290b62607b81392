/** Queues the XML into the custom part that holds it, or into a new one. */
export function writePart(
  context: Excel.RequestContext,
  partId: string | undefined,
  xml: string,
): Excel.CustomXmlPart {
  const { customXmlParts } = context.workbook;
  if (partId === undefined) return customXmlParts.add(xml);
  const part = customXmlParts.getItem(partId);
  part.setXml(xml);
  return part;
}
