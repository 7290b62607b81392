import {
  cellStyle,
  DEFAULT_STYLE,
  ERROR_CODES,
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnSpan,
  type Formula,
  type Row,
} from "../../xlsx";
import type {
  CellLook,
  SpilledArea,
  StoredCell,
  StoredLine,
  StoredLines,
  StoredRow,
} from "../engine/contract";
import { toRange } from "./areas";
import { toCellStyle } from "./looks";
import type { Losses } from "./losses";
import type { PlainFormulas } from "./plain-formulas";

/** Text that Excel would take for a formula, a number, a date or a truth value were it edited. */
const LIKE_FORMULA = /^[=+\-@]/;
const LIKE_VALUE = /^\s*(?:[\d.,$€£¥(]|true$|false$|[a-z]{3,9}[ -]\d)/i;
const BUSY = new Set(["#BUSY!", "#GETTING_DATA"]);

/** In characters of Excel's usual font, each 7 pixels wide. */
const toCharacters = (points: number): number => points / 0.75 / 7;

/** Cells of the format Text keep what looks like a value; of formulas Excel warns there too. */
const isMisread = (text: string, { numberFormat }: CellStyle): boolean =>
  LIKE_FORMULA.test(text) || (numberFormat !== "@" && LIKE_VALUE.test(text));

/** Like styles as one object, as files want them. */
export class StyleSheet {
  readonly #byLook = new Map<CellLook, CellStyle>();
  readonly #byText = new Map<string, CellStyle>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);

  of(look: CellLook): CellStyle {
    const known = this.#byLook.get(look);
    if (known) return known;
    const style = this.#unique(toCellStyle(look));
    this.#byLook.set(look, style);
    return style;
  }

  quoted(style: CellStyle): CellStyle {
    return this.#unique(cellStyle({ quotePrefix: true }, style));
  }

  #unique(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.#byText.get(key) ?? style;
    this.#byText.set(key, known);
    return known;
  }
}

/** What all sheets of a book share. */
export interface OnItsWay {
  readonly styles: StyleSheet;
  readonly losses: Losses;
  readonly formulas: PlainFormulas;
}

/** The rows of one sheet: cells from the grid, sizes and looks from its lines. */
export class RowsFromEngine {
  readonly #lines: ReadonlyMap<number, StoredLine>;
  readonly #columnStyles: ReadonlyMap<number, CellStyle>;
  readonly #spills: ReadonlyMap<string, SpilledArea>;

  constructor(
    private readonly sheet: string,
    private readonly way: OnItsWay,
    lines: StoredLines,
    spills: readonly SpilledArea[],
  ) {
    this.#lines = new Map(lines.rows.map((line) => [line.index, line]));
    this.#columnStyles = new Map(
      lines.columns.flatMap(({ index, look }) => (look ? [[index, way.styles.of(look)]] : [])),
    );
    this.#spills = new Map(spills.map((spill) => [`${spill.row} ${spill.column}`, spill]));
  }

  row({ row, cells }: StoredRow): Row {
    const line = this.#lines.get(row);
    const style = line?.look ? this.way.styles.of(line.look) : null;
    const filled = cells.flatMap((cell) => this.#cell(row, cell, style));
    return {
      index: row,
      height: line?.size ?? null,
      hidden: line?.hidden ?? false,
      style,
      cells: filled,
    };
  }

  /** Rows without cells that have a height or look, or are hidden. */
  emptyRows(seen: ReadonlySet<number>): Row[] {
    return [...this.#lines.keys()]
      .filter((index) => !seen.has(index))
      .map((row) => this.row({ row, cells: [] }));
  }

  #cell(row: number, cell: StoredCell, rowStyle: CellStyle | null): Cell[] {
    const { column, formula } = cell;
    const style = this.way.styles.of(cell.look);
    const value = this.#value(cell);
    const inherited = rowStyle ?? this.#columnStyles.get(column) ?? DEFAULT_STYLE;
    if (value === null && formula === null && style === inherited) return [];
    const quoted = typeof value === "string" && formula === null && isMisread(value, style);
    return [
      {
        column,
        value,
        formula: formula === null ? null : this.#formula(row, column, formula.slice(1)),
        style: quoted ? this.way.styles.quoted(style) : style,
      },
    ];
  }

  #formula(row: number, column: number, text: string): Formula {
    const spill = this.#spills.get(`${row} ${column}`);
    return spill
      ? { kind: "dynamic", text, area: toRange(spill) }
      : this.way.formulas.toFile(text, row, column);
  }

  #value({ value, type, formula }: StoredCell): CellValue {
    if (type === "Empty") return null;
    if (type !== "Error") return value;
    if (formula !== null && BUSY.has(String(value))) {
      this.way.losses.add("unfinished", this.sheet);
      return null;
    }
    const error = ERROR_CODES.find((code) => code === value);
    // What only this grid knows, as #CYCLE!, Excel finds out itself.
    return error ? { error } : null;
  }
}

/** Neighbouring columns that are alike, as one span. */
export function toColumnSpans(columns: readonly StoredLine[], styles: StyleSheet): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  for (const { index, size, hidden, look } of columns) {
    const width = size === null ? null : toCharacters(size);
    const style = look ? styles.of(look) : null;
    const before = spans.at(-1);
    const alike =
      before?.last === index - 1 &&
      before.width === width &&
      before.hidden === hidden &&
      before.style === style;
    if (alike) spans[spans.length - 1] = { ...before, last: index };
    else spans.push({ first: index, last: index, width, hidden, style });
  }
  return spans;
}
