import { HEADER_TEXT, fits } from "../checks/text";
import type { XmlNode } from "../guards/tree";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import { DEFAULT_PRINT } from "../model/defaults";
import type { HeaderFooter, Margins, PrintSetup } from "../model/print";
import { decodeXstring } from "../text/xstring";
import type { Losses } from "./losses";
import { booleanOf, countOf, integerOf, numberOf } from "./values";

const FURTHEST_MARGIN = 49;

function readMargins(node: XmlNode | undefined): Margins {
  const margin = (side: keyof Margins) => {
    const inches = numberOf(node?.get(side));
    return inches !== null && inches >= 0 && inches < FURTHEST_MARGIN
      ? inches
      : DEFAULT_PRINT.margins[side];
  };
  return {
    left: margin("left"),
    right: margin("right"),
    top: margin("top"),
    bottom: margin("bottom"),
    header: margin("header"),
    footer: margin("footer"),
  };
}

function readFit(sheet: XmlNode, setup: XmlNode | undefined): PrintSetup["fit"] {
  const fits = booleanOf(sheet.child("m:sheetPr")?.child("m:pageSetUpPr")?.get("fitToPage"), false);
  if (!fits) return null;
  return {
    wide: countOf(setup?.get("fitToWidth"), 0, 32767, 1),
    tall: countOf(setup?.get("fitToHeight"), 0, 32767, 1),
  };
}

/** Longer ones than Excel allows are left out, and listed. */
type HeaderText = (stored: string) => string;

const headerReader =
  (sheet: string, losses: Losses): HeaderText =>
  (stored) => {
    const text = decodeXstring(stored);
    if (fits(text, HEADER_TEXT)) return text;
    losses.add("longHeader", sheet);
    return "";
  };

function readHeaderFooter(
  node: XmlNode | undefined,
  pages: "odd" | "even" | "first",
  read: HeaderText,
): HeaderFooter {
  const text = (part: "Header" | "Footer") => read(node?.child(`m:${pages}${part}`)?.text ?? "");
  return { header: text("Header"), footer: text("Footer") };
}

const readBreaks = (sheet: XmlNode, name: string, size: number): number[] =>
  sheet
    .list(name, "m:brk")
    .map((node) => integerOf(node.get("id")) ?? 0)
    .filter((at) => at > 0 && at < size);

/** All but print area and titles, which the file keeps among its names. */
export function readPrint(sheet: XmlNode, name: string, losses: Losses): PrintSetup {
  const setup = sheet.child("m:pageSetup");
  const options = sheet.child("m:printOptions");
  const headerFooter = sheet.child("m:headerFooter");
  const read = headerReader(name, losses);
  const ownFirst = booleanOf(headerFooter?.get("differentFirst"), false);
  const ownEven = booleanOf(headerFooter?.get("differentOddEven"), false);
  const detailed =
    (setup?.get("errors") ?? "displayed") !== "displayed" ||
    (setup?.get("cellComments") ?? "none") !== "none" ||
    countOf(setup?.get("copies"), 1, 32767, 1) > 1 ||
    !booleanOf(headerFooter?.get("scaleWithDoc"), true) ||
    !booleanOf(headerFooter?.get("alignWithMargins"), true);
  if (detailed) losses.add("printDetails", name);
  const numbered = booleanOf(setup?.get("useFirstPageNumber"), false);
  return {
    ...DEFAULT_PRINT,
    orientation: setup?.get("orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: countOf(setup?.get("paperSize"), 1, 118, 0) || null,
    scale: countOf(setup?.get("scale"), 10, 400, 100),
    fit: readFit(sheet, setup),
    margins: readMargins(sheet.child("m:pageMargins")),
    centerHorizontally: booleanOf(options?.get("horizontalCentered"), false),
    centerVertically: booleanOf(options?.get("verticalCentered"), false),
    gridlines: booleanOf(options?.get("gridLines"), false),
    headings: booleanOf(options?.get("headings"), false),
    blackAndWhite: booleanOf(setup?.get("blackAndWhite"), false),
    draft: booleanOf(setup?.get("draft"), false),
    order: setup?.get("pageOrder") === "overThenDown" ? "overThenDown" : "downThenOver",
    firstPageNumber: numbered ? countOf(setup?.get("firstPageNumber"), 0, 32767, 1) : null,
    pages: readHeaderFooter(headerFooter, "odd", read),
    firstPage: ownFirst ? readHeaderFooter(headerFooter, "first", read) : null,
    evenPages: ownEven ? readHeaderFooter(headerFooter, "even", read) : null,
    rowBreaks: readBreaks(sheet, "m:rowBreaks", SHEET_ROWS),
    columnBreaks: readBreaks(sheet, "m:colBreaks", SHEET_COLUMNS),
  };
}
