import type { XmlNode } from "../guards/tree";
import { booleanOf, integerOf } from "./values";

/**
 * Which numbers of cell metadata make an array formula dynamic ([MS-XLSX] 2.3.4): the cell's
 * number counts blocks, a block points to a type and into that type's own list.
 */
export function dynamicMetadata(root: XmlNode | undefined): (metadata: string) => boolean {
  if (!root) return () => false;
  const types = root.list("m:metadataTypes", "m:metadataType").map((node) => node.get("name"));
  const future = root.all("m:futureMetadata").find((node) => node.get("name") === "XLDAPR");
  const flags = (future?.all("m:bk") ?? []).map((block) => {
    const properties = block.child("m:extLst")?.child("m:ext")?.child("xda:dynamicArrayProperties");
    return booleanOf(properties?.get("fDynamic"), false);
  });
  const blocks = root.list("m:cellMetadata", "m:bk").map((block) => {
    const record = block.child("m:rc");
    const type = types[(integerOf(record?.get("t")) ?? 0) - 1];
    return type === "XLDAPR" && flags[integerOf(record?.get("v")) ?? -1] === true;
  });
  return (metadata) => blocks[(integerOf(metadata) ?? 0) - 1] ?? false;
}
