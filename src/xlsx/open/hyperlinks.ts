import { parseRange } from "../addresses";
import type { XmlNode } from "../guards/tree";
import type { Hyperlink } from "../model/sheets";
import type { Relationship } from "../package/relationships";
import { decodeXstring } from "../text/xstring";

/** Null for a link that leads nowhere. */
export function readHyperlink(
  node: XmlNode,
  relationships: ReadonlyMap<string, Relationship>,
): Hyperlink | null {
  const area = parseRange(node.get("ref") ?? "");
  const location = decodeXstring(node.get("location") ?? "");
  const url = relationships.get(node.get("r:id") ?? "")?.target;
  if (!area || (!url && !location)) return null;
  return {
    area,
    target: url
      ? { kind: "url", url: location ? `${url}#${location}` : url }
      : { kind: "place", location },
    tooltip: decodeXstring(node.get("tooltip") ?? ""),
  };
}
