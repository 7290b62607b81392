import {
  BorderStyleTypes,
  type IBorderData,
  type IBorderStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Book } from "../book";
import { common } from "../cells/matrix";
import { EngineError, type Area, type Border, type BorderEdge, type Mixed } from "../contract";
import { contains, lastColumn, lastRow } from "../geometry";
import { toHex } from "./colors";
import { distinctStyles } from "./distinct-styles";
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

/** Which side of which cells an edge of the area is; null where the area has no such cells. */
const EDGES: Readonly<Record<BorderEdge, { side: Side; of: (area: Area) => Area | null }>> = {
  EdgeTop: { side: "t", of: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: "b", of: (area) => ({ ...area, row: lastRow(area), rows: 1 }) },
  EdgeLeft: { side: "l", of: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: { side: "r", of: (area) => ({ ...area, column: lastColumn(area), columns: 1 }) },
  InsideVertical: {
    side: "r",
    of: (area) => (area.columns > 1 ? { ...area, columns: area.columns - 1 } : null),
  },
  InsideHorizontal: {
    side: "b",
    of: (area) => (area.rows > 1 ? { ...area, rows: area.rows - 1 } : null),
  },
  DiagonalDown: { side: "tl_br", of: (area) => area },
  DiagonalUp: { side: "bl_tr", of: (area) => area },
};

export function readBorder(book: Book, area: Area, edge: BorderEdge): Mixed<Border> {
  const { side, of } = EDGES[edge];
  const cells = of(area);
  if (!cells) return NONE;
  const borders = distinctStyles(book, cells).map((style) => toBorder(style.bd?.[side]));
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
  const { side, of } = EDGES[edge];
  const cells = of(area);
  writeStyles(book, area, (row, column) => {
    const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
    if (!cells || !contains(cells, cell)) return null;
    const before = toBorder(style(cell.row, cell.column).bd?.[side]);
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
