import type { Area, HeaderFooter, PageLayout } from "../../engine/contract";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import type { Argument, Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method, Property } from "../protocol/model";
import { orNullObject } from "./members";
import { areaOf } from "./range-arguments";
import { define, object, range, type SheetTarget } from "./targets";

const layoutOf = ({ book, sheet }: SheetTarget): PageLayout => book.engine.pageLayouts.get(sheet);

function patch({ book, sheet }: SheetTarget, change: Partial<PageLayout>): void {
  book.engine.pageLayouts.set(sheet, change);
}

type Plain = Exclude<
  keyof PageLayout,
  "printArea" | "titleRows" | "titleColumns" | "margins" | "headerFooter"
>;

function plain<N extends Plain>(
  name: N,
  read: (value: Arguments) => PageLayout[N],
): Property<SheetTarget> {
  return {
    get: (target) => layoutOf(target)[name],
    set: (target, value) => {
      patch(target, { [name]: read(value) });
    },
  };
}

type Side = keyof PageLayout["margins"];

function margin(side: Side): Property<SheetTarget> {
  return {
    get: (target) => layoutOf(target).margins[side],
    set: (target, value) => {
      patch(target, { margins: { ...layoutOf(target).margins, [side]: value.number(0) } });
    },
  };
}

const flag = (value: Arguments): boolean => value.flag(0);

/** `{scale}` or `{horizontalFitToPages, verticalFitToPages}`. */
const zoom: Property<SheetTarget> = {
  get: (target) => {
    const { scale, fitToPagesWide, fitToPagesTall } = layoutOf(target);
    return {
      scale,
      horizontalFitToPages: fitToPagesWide,
      verticalFitToPages: fitToPagesTall,
    };
  },
  set: (target, value) => {
    const given = value.record(0);
    const scale = optionalNumber(given["scale"]);
    const fitToPagesWide = optionalNumber(given["horizontalFitToPages"]);
    const fitToPagesTall = optionalNumber(given["verticalFitToPages"]);
    if (scale !== null && (scale < 10 || scale > 400)) {
      throw invalidArgument("The scale lies between 10 and 400.");
    }
    patch(target, { scale, fitToPagesWide, fitToPagesTall });
  },
};

function optionalNumber(value: Argument | undefined): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number") throw invalidArgument("A number is expected.");
  return value;
}

const pointsPerUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const units = Object.keys(pointsPerUnit) as (keyof typeof pointsPerUnit)[];
const sides: readonly Side[] = ["left", "right", "top", "bottom", "header", "footer"];

const setMargins: Method<SheetTarget> = (target, args) => {
  const factor = pointsPerUnit[args.word(0, units)];
  const given = args.record(1);
  const margins = { ...layoutOf(target).margins };
  for (const side of sides) {
    const value = optionalNumber(given[side]);
    // 0.6 inches are 43.2 points, though no binary fractions are.
    if (value !== null) margins[side] = Number((value * factor).toFixed(6));
  }
  patch(target, { margins });
};

/** The rows or columns repeated on every page, as an area of whole lines. */
function titles(target: SheetTarget, axis: "titleRows" | "titleColumns"): HostObject | null {
  const lines = layoutOf(target)[axis];
  if (!lines) return null;
  const { book, sheet } = target;
  return axis === "titleRows"
    ? range(book, { sheet, row: lines.first, rows: lines.count, column: 0, columns: SHEET_COLUMNS })
    : range(book, { sheet, column: lines.first, columns: lines.count, row: 0, rows: SHEET_ROWS });
}

function withArea(
  apply: (target: SheetTarget, area: Area) => Partial<PageLayout>,
): Method<SheetTarget> {
  return (target, args) => {
    patch(target, apply(target, areaOf(target.book, args.at(0), target.sheet, "range")));
  };
}

export const pageLayout = define("PageLayout", {
  properties: {
    orientation: plain("orientation", (value) => value.word(0, ["Portrait", "Landscape"])),
    paperSize: plain("paperSize", (value) => value.text(0)),
    zoom,
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: plain("centerHorizontally", flag),
    centerVertically: plain("centerVertically", flag),
    printGridlines: plain("printGridlines", flag),
    printHeadings: plain("printHeadings", flag),
    blackAndWhite: plain("blackAndWhite", flag),
    draftMode: {
      get: (target) => layoutOf(target).draft,
      set: (target, value) => {
        patch(target, { draft: value.flag(0) });
      },
    },
    printOrder: plain("printOrder", (value) => value.word(0, ["DownThenOver", "OverThenDown"])),
  },
  navigation: { headersFooters: (target) => object("HeaderFooterGroup", target) },
  methods: {
    setPrintMargins: setMargins,
    setPrintArea: withArea((_, printArea) => ({ printArea })),
    setPrintTitleRows: withArea((_, area) => ({
      titleRows: { first: area.row, count: area.rows },
    })),
    setPrintTitleColumns: withArea((_, area) => ({
      titleColumns: { first: area.column, count: area.columns },
    })),
    ...orNullObject("getPrintTitleRows", (target: SheetTarget) => titles(target, "titleRows")),
    ...orNullObject("getPrintTitleColumns", (target: SheetTarget) =>
      titles(target, "titleColumns"),
    ),
    ...orNullObject("getPrintArea", (target: SheetTarget) => {
      const { printArea } = layoutOf(target);
      return (
        printArea && object("RangeAreas", target.book.references.range(target.book, [printArea]))
      );
    }),
  },
});

/** One header and footer for all pages: others than `Default` are refused. */
export const headerFooterGroup = define("HeaderFooterGroup", {
  properties: {
    state: {
      get: () => "Default",
      set: (_, value) => {
        value.word(0, ["Default"]);
      },
    },
  },
  navigation: { defaultForAllPages: (target) => object("HeaderFooter", target) },
});

function headerText(name: keyof HeaderFooter): Property<SheetTarget> {
  return {
    get: (target) => layoutOf(target).headerFooter[name],
    set: (target, value) => {
      patch(target, { headerFooter: { ...layoutOf(target).headerFooter, [name]: value.text(0) } });
    },
  };
}

export const headerFooter = define("HeaderFooter", {
  properties: {
    leftHeader: headerText("leftHeader"),
    centerHeader: headerText("centerHeader"),
    rightHeader: headerText("rightHeader"),
    leftFooter: headerText("leftFooter"),
    centerFooter: headerText("centerFooter"),
    rightFooter: headerText("rightFooter"),
  },
});
