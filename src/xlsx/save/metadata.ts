import { NS } from "../package/namespaces";
import { element } from "./element";

/** Cell metadata number 1: the array formula is dynamic ([MS-XLSX] 2.3.4). */
export function dynamicArrayMetadataXml(): string {
  const type = element("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });
  const properties = element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false });
  const ext = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, properties);
  const record = element("rc", { t: 1, v: 0 });
  return element(
    "metadata",
    { xmlns: NS.main, "xmlns:xda": NS.dynamicArrays },
    element("metadataTypes", { count: 1 }, type) +
      element(
        "futureMetadata",
        { name: "XLDAPR", count: 1 },
        element("bk", {}, element("extLst", {}, ext)),
      ) +
      element("cellMetadata", { count: 1 }, element("bk", {}, record)),
  );
}
