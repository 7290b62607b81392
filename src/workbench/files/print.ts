import { DEFAULT_PRINT, type PrintSetup, type Span } from "../../xlsx";
import type { HeaderFooter, PageLayout, SheetId } from "../engine/contract";
import { toArea, toRange } from "./areas";
import type { Losses } from "./losses";
import { words } from "./words";

/** Excel.PaperType and Windows' numbers of papers. */
const PAPERS = words([
  ["Letter", 1],
  ["LetterSmall", 2],
  ["Tabloid", 3],
  ["Ledger", 4],
  ["Legal", 5],
  ["Statement", 6],
  ["Executive", 7],
  ["A3", 8],
  ["A4", 9],
  ["A4Small", 10],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
  ["Folio", 14],
  ["Quatro", 15],
  ["Paper10x14", 16],
  ["Paper11x17", 17],
  ["Note", 18],
  ["Envelope9", 19],
  ["Envelope10", 20],
  ["Envelope11", 21],
  ["Envelope12", 22],
  ["Envelope14", 23],
  ["Csheet", 24],
  ["Dsheet", 25],
  ["Esheet", 26],
  ["EnvelopeDL", 27],
  ["EnvelopeC5", 28],
  ["EnvelopeC3", 29],
  ["EnvelopeC4", 30],
  ["EnvelopeC6", 31],
  ["EnvelopeC65", 32],
  ["EnvelopeB4", 33],
  ["EnvelopeB5", 34],
  ["EnvelopeB6", 35],
  ["EnvelopeItaly", 36],
  ["EnvelopeMonarch", 37],
  ["EnvelopePersonal", 38],
  ["FanfoldUS", 39],
  ["FanfoldStdGerman", 40],
  ["FanfoldLegalGerman", 41],
] as const as readonly (readonly [string, number])[]);

const POINTS_PER_INCH = 72;
const LONGEST_HEADER = 255;

const mapMargins = (margins: PageLayout["margins"], convert: (length: number) => number) => ({
  left: convert(margins.left),
  right: convert(margins.right),
  top: convert(margins.top),
  bottom: convert(margins.bottom),
  header: convert(margins.header),
  footer: convert(margins.footer),
});

/** Points of an inch without the noise of floating point. */
const toPoints = (inches: number): number => Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
const toInches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e9) / 1e9;

const toSpan = (lines: PageLayout["titleRows"]): Span | null =>
  lines && { first: lines.first, last: lines.first + lines.count - 1 };
const toLines = (span: Span | null): PageLayout["titleRows"] =>
  span && { first: span.first, count: span.last - span.first + 1 };

export function toPrintSetup(layout: PageLayout, sheet: string, losses: Losses): PrintSetup {
  const { fitToPagesWide, fitToPagesTall } = layout;
  const fits = fitToPagesWide !== null || fitToPagesTall !== null;
  return {
    ...DEFAULT_PRINT,
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS.to(layout.paperSize) ?? null,
    scale: layout.scale ?? DEFAULT_PRINT.scale,
    fit: fits ? { wide: fitToPagesWide ?? 0, tall: fitToPagesTall ?? 0 } : null,
    area: layout.printArea ? [toRange(layout.printArea)] : [],
    titleRows: toSpan(layout.titleRows),
    titleColumns: toSpan(layout.titleColumns),
    margins: mapMargins(layout.margins, toInches),
    centerHorizontally: layout.centerHorizontally,
    centerVertically: layout.centerVertically,
    gridlines: layout.printGridlines,
    headings: layout.printHeadings,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draft,
    order: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    pages: toPages(layout.headerFooter, sheet, losses),
  };
}

export function toPageLayout(
  print: PrintSetup,
  sheet: SheetId,
  name: string,
  losses: Losses,
): PageLayout {
  const { fit } = print;
  const [area, ...more] = print.area;
  losses.add("printAreas", name, more.length);
  losses.add("pageBreaks", name, print.rowBreaks.length + print.columnBreaks.length);
  if (print.firstPageNumber !== null) losses.add("pageNumber", name);
  if (print.firstPage ?? print.evenPages) losses.add("headers", name);
  return {
    orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: (print.paperSize === null ? undefined : PAPERS.from(print.paperSize)) ?? "",
    scale: fit ? null : print.scale,
    fitToPagesWide: fit?.wide || null,
    fitToPagesTall: fit?.tall || null,
    printArea: area ? toArea(sheet, area) : null,
    titleRows: toLines(print.titleRows),
    titleColumns: toLines(print.titleColumns),
    margins: mapMargins(print.margins, toPoints),
    centerHorizontally: print.centerHorizontally,
    centerVertically: print.centerVertically,
    printGridlines: print.gridlines,
    printHeadings: print.headings,
    blackAndWhite: print.blackAndWhite,
    draft: print.draft,
    printOrder: print.order === "overThenDown" ? "OverThenDown" : "DownThenOver",
    headerFooter: {
      ...splitHeader(print.pages.header, "Header"),
      ...splitHeader(print.pages.footer, "Footer"),
    } as HeaderFooter,
  };
}

const PARTS = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
] as const;

function toPages(texts: HeaderFooter, sheet: string, losses: Losses): PrintSetup["pages"] {
  const join = (end: "Header" | "Footer") => {
    const parts = PARTS.map(([part, code]) => [code, texts[`${part}${end}`]] as const);
    const joined = parts.map(([code, text]) => (text === "" ? "" : code + text)).join("");
    if (joined.length <= LONGEST_HEADER) return joined;
    losses.add("longHeader", sheet);
    return "";
  };
  return { header: join("Header"), footer: join("Footer") };
}

/** "&LLeft&CCentre": text before any code stands in the centre; "&&" is an ampersand. */
function splitHeader(text: string, end: "Header" | "Footer"): Partial<HeaderFooter> {
  const found = { left: "", center: "", right: "" };
  let part: keyof typeof found = "center";
  for (const token of text.match(/&[^]|[^&]+|&$/g) ?? []) {
    const code = PARTS.find(([, code]) => code === token.toUpperCase());
    if (code) [part] = code;
    else found[part] += token;
  }
  return {
    [`left${end}`]: found.left,
    [`center${end}`]: found.center,
    [`right${end}`]: found.right,
  };
}
