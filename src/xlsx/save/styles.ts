import { FIRST_OWN_FORMAT, builtInNumber } from "../number-formats";
import type { CellStyle, DifferentialStyle } from "../model/styles";
import { NS } from "../package/namespaces";
import { counted, element, xstringAttribute } from "./element";
import {
  NO_FILL,
  SECOND_FILL,
  bordersXml,
  cellFormatXml,
  differentialXml,
  fillXml,
  fontXml,
} from "./looks";

/** Equal pieces of XML, each once, in order of first use. */
class Pieces {
  private readonly numbers: Map<string, number>;

  constructor(first: readonly string[] = []) {
    this.numbers = new Map(first.map((xml, i) => [xml, i]));
  }

  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(xml, number);
    return number;
  }

  get size(): number {
    return this.numbers.size;
  }

  get list(): string[] {
    return [...this.numbers.keys()];
  }
}

/** Gathers the looks of cells and rules while sheets are written; the default comes first. */
export class StyleTable {
  private readonly fonts = new Pieces();
  private readonly fills = new Pieces([NO_FILL, SECOND_FILL]);
  private readonly borders = new Pieces();
  private readonly formats = new Pieces();
  private readonly cells = new Pieces();
  private readonly differentials = new Pieces();
  /** Cells share style objects: each is looked up once. */
  private readonly known = new Map<CellStyle, number>();

  constructor(defaultStyle: CellStyle) {
    this.number(defaultStyle);
  }

  number(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const number = this.cells.number(
      cellFormatXml(style, {
        numFmtId: this.formatNumber(style.numberFormat),
        fontId: this.fonts.number(fontXml(style.font)),
        fillId: this.fills.number(fillXml(style.fill)),
        borderId: this.borders.number(bordersXml(style.borders)),
      }),
    );
    this.known.set(style, number);
    return number;
  }

  get count(): number {
    return this.cells.size;
  }

  differential(style: DifferentialStyle): number {
    const format = style.numberFormat === null ? null : this.formatNumber(style.numberFormat);
    return this.differentials.number(differentialXml(style, format));
  }

  xml(): string {
    const formats = this.formats.list.map((code, i) =>
      element("numFmt", { numFmtId: FIRST_OWN_FORMAT + i, formatCode: xstringAttribute(code) }),
    );
    const plain = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const normal = element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    return element(
      "styleSheet",
      { xmlns: NS.main },
      counted("numFmts", formats) +
        counted("fonts", this.fonts.list) +
        counted("fills", this.fills.list) +
        counted("borders", this.borders.list) +
        counted("cellStyleXfs", [plain]) +
        counted("cellXfs", this.cells.list) +
        counted("cellStyles", [normal]) +
        counted("dxfs", this.differentials.list),
    );
  }

  private formatNumber(format: string): number {
    return builtInNumber(format) ?? FIRST_OWN_FORMAT + this.formats.number(format);
  }
}
