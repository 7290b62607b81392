import type { PrintBlueprint, PrintMargins } from "./blueprint";

/** In inches. Narrower than Excel's own: what is as wide as one page is the larger for it. */
export const PRINT_MARGINS: PrintMargins = {
  left: 0.4,
  right: 0.4,
  top: 0.45,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
};

/** A4 on its side, as wide as one page, with these rows on every page ("$1:$1"). */
export const printedWith = (titleRows: string | null): PrintBlueprint => ({
  orientation: "Landscape",
  paper: "A4",
  pagesWide: 1,
  margins: PRINT_MARGINS,
  titleRows,
  centerFooter: "&A, page &P of &N",
});
