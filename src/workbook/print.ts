import type { PrintBlueprint } from "./blueprint";

/** A4 on its side, as wide as one page, with these rows on every page ("$1:$1"). */
export const printedWith = (titleRows: string | null): PrintBlueprint => ({
  orientation: "Landscape",
  paper: "A4",
  pagesWide: 1,
  titleRows,
  centerFooter: "&A, page &P of &N",
});
