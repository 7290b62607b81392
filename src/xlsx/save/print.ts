import type { HeaderFooter, PrintSetup } from "../model/print";
import { element, xstring } from "./element";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";

const optionsXml = (print: PrintSetup): string => {
  const given = {
    horizontalCentered: print.centerHorizontally || null,
    verticalCentered: print.centerVertically || null,
    headings: print.headings || null,
    gridLines: print.gridlines || null,
  };
  return Object.values(given).some((value) => value !== null) ? element("printOptions", given) : "";
};

const setupXml = (print: PrintSetup): string =>
  element("pageSetup", {
    paperSize: print.paperSize,
    scale: print.scale === 100 ? null : print.scale,
    firstPageNumber: print.firstPageNumber,
    fitToWidth: print.fit && print.fit.wide !== 1 ? print.fit.wide : null,
    fitToHeight: print.fit && print.fit.tall !== 1 ? print.fit.tall : null,
    pageOrder: print.order === "downThenOver" ? null : print.order,
    orientation: print.orientation,
    blackAndWhite: print.blackAndWhite || null,
    draft: print.draft || null,
    useFirstPageNumber: print.firstPageNumber === null ? null : true,
  });

const pagesXml = (pages: string, { header, footer }: HeaderFooter): string =>
  (header === "" ? "" : element(`${pages}Header`, {}, xstring(header))) +
  (footer === "" ? "" : element(`${pages}Footer`, {}, xstring(footer)));

function headerFooterXml({ pages, firstPage, evenPages }: PrintSetup): string {
  const content =
    pagesXml("odd", pages) +
    (evenPages ? pagesXml("even", evenPages) : "") +
    (firstPage ? pagesXml("first", firstPage) : "");
  if (content === "" && !firstPage && !evenPages) return "";
  const head = {
    differentOddEven: evenPages ? true : null,
    differentFirst: firstPage ? true : null,
  };
  return element("headerFooter", head, content);
}

function breaksXml(name: string, breaks: readonly number[], last: number): string {
  const items = breaks.map((id) => element("brk", { id, max: last, man: true }));
  const head = { count: items.length, manualBreakCount: items.length };
  return items.length === 0 ? "" : element(name, head, items.join(""));
}

/** Margins, paper, header, footer and page breaks, in the file's order. */
export const printXml = (print: PrintSetup): string =>
  optionsXml(print) +
  element("pageMargins", { ...print.margins }) +
  setupXml(print) +
  headerFooterXml(print) +
  breaksXml("rowBreaks", print.rowBreaks, SHEET_COLUMNS - 1) +
  breaksXml("colBreaks", print.columnBreaks, SHEET_ROWS - 1);
