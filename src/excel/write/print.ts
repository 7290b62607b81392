import type { PrintBlueprint } from "../../workbook";

/** Needs ExcelApi 1.9. */
export const setUpPrint = (sheet: Excel.Worksheet, print: PrintBlueprint): void => {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  pageLayout.setPrintMargins("Inches", print.margins);
  if (print.titleRows !== null) pageLayout.setPrintTitleRows(print.titleRows);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.centerFooter;
};
