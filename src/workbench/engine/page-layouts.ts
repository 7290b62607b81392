import type { Context } from "./context";
import { EngineError, type PageLayout, type PageLayouts } from "./contract";

/** Excel's defaults. */
const DEFAULT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  scale: 100,
  fitToPagesWide: null,
  fitToPagesTall: null,
  printArea: null,
  titleRows: null,
  titleColumns: null,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draft: false,
  printOrder: "DownThenOver",
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};

export function createPageLayouts({ book, extras }: Context): PageLayouts {
  return {
    get(sheet) {
      book.worksheet(sheet);
      return { ...DEFAULT, ...extras.sheet(sheet).layout };
    },
    set(sheet, patch) {
      book.worksheet(sheet);
      if (patch.printArea && patch.printArea.sheet !== sheet) {
        throw new EngineError("InvalidArgument", "The print area lies on another sheet.");
      }
      const layout = { ...extras.sheet(sheet).layout, ...patch };
      book.write(() => extras.updateSheet(sheet, { layout }));
    },
  };
}
