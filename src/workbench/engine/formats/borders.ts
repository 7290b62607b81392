import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Book } from "../book";
import { common } from "../cells/matrix";
import { EngineError, type Area, type Border, type BorderEdge, type Mixed } from "../contract";
import { toHex } from "./colors";
import { styleReader } from "./styles";
import { writeStyles } from "./write-styles";

const NONE: Border = { style: "None", weight: "Thin", color: "#000000" };

type Look = readonly [style: Border["style"], weight: Border["weight"], type: BorderStyleTypes];

const LOOKS: readonly Look[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Which side of which cells (by offset) an edge of the area is. */
const EDGES: Readonly<
  Record<BorderEdge, { side: Side; on: (row: number, column: number, area: Area) => boolean }>
> = {
  EdgeTop: { side: "t", on: (row) => row === 0 },
  EdgeBottom: { side: "b", on: (row, _, { rows }) => row === rows - 1 },
  EdgeLeft: { side: "l", on: (_, column) => column === 0 },
  EdgeRight: { side: "r", on: (_, column, { columns }) => column === columns - 1 },
  InsideVertical: { side: "r", on: (_, column, { columns }) => column < columns - 1 },
  InsideHorizontal: { side: "b", on: (row, _, { rows }) => row < rows - 1 },
  DiagonalDown: { side: "tl_br", on: () => true },
  DiagonalUp: { side: "bl_tr", on: () => true },
};

const MOST_CELLS = 1_000_000;

export function readBorder(book: Book, area: Area, edge: BorderEdge): Mixed<Border> {
  const style = styleReader(book, area.sheet);
  const { side, on } = EDGES[edge];
  const borders: Border[] = [];
  for (const [row, column] of offsets(area)) {
    if (on(row, column, area))
      borders.push(toBorder(style(area.row + row, area.column + column).bd?.[side]));
  }
  if (borders.length === 0) return NONE;
  return {
    style: common(borders.map((border) => border.style)),
    weight: common(borders.map((border) => border.weight)),
    color: common(borders.map((border) => border.color)),
  };
}

export function writeBorder(
  book: Book,
  area: Area,
  edge: BorderEdge,
  patch: Partial<Border>,
): void {
  if (patch.color !== undefined && !toHex(patch.color)) {
    throw new EngineError("InvalidArgument", `"${patch.color}" is no colour.`);
  }
  const style = styleReader(book, area.sheet);
  const { side, on } = EDGES[edge];
  writeStyles(book, area, (row, column) => {
    if (!on(row, column, area)) return null;
    const before = toBorder(style(area.row + row, area.column + column).bd?.[side]);
    const bd: IBorderData = { [side]: fromBorder({ ...before, ...startingFrom(before, patch) }) };
    return { bd };
  });
}

/** A colour or weight alone draws a line where there was none. */
function startingFrom(before: Border, patch: Partial<Border>): Partial<Border> {
  const drawn = before.style === "None" && patch.style === undefined;
  return drawn ? { style: "Continuous", ...patch } : patch;
}

/** Univer's line as a border; none where there is none. */
export function toBorder(line: Nullable<IBorderStyleData>): Border {
  const look = LOOKS.find(([, , type]) => type === line?.s);
  if (!line || !look) return NONE;
  return { style: look[0], weight: look[1], color: toHex(line.cl.rgb) ?? "#000000" };
}

/** Null for no border. */
export function fromBorder({ style, weight, color }: Border): IBorderStyleData | null {
  if (style === "None") return null;
  const look =
    LOOKS.find(([s, w]) => s === style && w === weight) ?? LOOKS.find(([s]) => s === style);
  return { s: look?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: toHex(color) ?? "#000000" } };
}

function* offsets(area: Area): Generator<readonly [number, number]> {
  if (area.rows * area.columns > MOST_CELLS) {
    throw new EngineError("RangeExceedsLimit", "The range holds too many cells.");
  }
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) yield [row, column];
  }
}
