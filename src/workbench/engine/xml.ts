import { EngineError } from "./contract";

const LEADING = /^\uFEFF?\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*/;
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</y;

/**
 * The namespace of the root element, "" for none.
 * @throws EngineError InvalidArgument for text that is not well-formed; document types are refused.
 */
export function rootNamespace(xml: string): string {
  const start = LEADING.exec(xml)?.[0].length ?? 0;
  const root = checkNesting(xml, start);
  const prefix = root.name.includes(":") ? root.name.split(":")[0] : "";
  const attribute = prefix ? `xmlns:${prefix}` : "xmlns";
  const value = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root.attributes);
  return value?.[1] ?? value?.[2] ?? "";
}

function checkNesting(xml: string, start: number): { name: string; attributes: string } {
  const open: string[] = [];
  let root: { name: string; attributes: string } | null = null;
  for (TOKEN.lastIndex = start; TOKEN.lastIndex < xml.length;) {
    const match = TOKEN.exec(xml);
    if (!match || match[0] === "<") throw malformed();
    const [text, closing, name, attributes = "", empty] = match;
    if (name === undefined) {
      if (open.length === 0 && !text.startsWith("<") && text.trim() !== "") throw malformed();
    } else if (closing) {
      if (open.pop() !== name) throw malformed();
    } else {
      if (open.length === 0 && root) throw malformed();
      root ??= { name, attributes };
      if (!empty) open.push(name);
    }
  }
  if (!root || open.length > 0) throw malformed();
  return root;
}

const malformed = () => new EngineError("InvalidArgument", "The XML is not well-formed.");
