import { readCells } from "../cells/read";
import { common } from "../cells/matrix";
import type { Context } from "../context";
import type { Area, CellFormat, Formats, Mixed } from "../contract";
import { overlap, subtract } from "../geometry";
import type { Rectangle } from "../addresses";
import { autofitColumns, autofitRows } from "./autofit";
import { readBorder, writeBorder } from "./borders";
import { distinctStyles } from "./distinct-styles";
import { patchToStyle, PROPERTIES, STYLED_KEYS } from "./properties";
import {
  readColumnsHidden,
  readColumnWidth,
  readPosition,
  readRowHeight,
  readRowsHidden,
  writeColumnsHidden,
  writeColumnWidth,
  writeRowHeight,
  writeRowsHidden,
} from "./sizes";
import { styleReader } from "./styles";
import { writeStyles } from "./write-styles";

export function createFormats(context: Context): Formats {
  const { book, extras, locks } = context;

  function each(area: Area): CellFormat[][] {
    const style = styleReader(book, area.sheet);
    const { unlocked, formulaHidden } = extras.sheet(area.sheet);
    return readCells(book, area, (_, row, column): CellFormat => {
      const cell = { row, column, rows: 1, columns: 1 };
      const read = Object.fromEntries(
        STYLED_KEYS.map((key) => [key, PROPERTIES[key].read(style(row, column))]),
      ) as unknown as CellFormat;
      const within = (areas: readonly Rectangle[]) => areas.some((other) => overlap(other, cell));
      return { ...read, locked: !within(unlocked), formulaHidden: within(formulaHidden) };
    });
  }

  function get(area: Area): Mixed<CellFormat> {
    const styles = distinctStyles(book, area);
    const { unlocked, formulaHidden } = extras.sheet(area.sheet);
    const marked = isMarked(area, formulaHidden);
    const free = isMarked(area, unlocked);
    const read = Object.fromEntries(
      STYLED_KEYS.map((key) => [key, common(styles.map((style) => PROPERTIES[key].read(style)))]),
    ) as unknown as Mixed<CellFormat>;
    return { ...read, locked: free === null ? null : !free, formulaHidden: marked };
  }

  function set(area: Area, patch: Partial<CellFormat>): void {
    requireFormat(area, "allowFormatCells");
    const style = patchToStyle(patch);
    book.write(() => {
      if (Object.keys(style).length > 0) writeStyles(book, area, () => style);
      if (patch.locked !== undefined) mark(area, "unlocked", !patch.locked);
      if (patch.formulaHidden !== undefined) mark(area, "formulaHidden", patch.formulaHidden);
    });
    formatted(area);
  }

  function mark(area: Area, list: "unlocked" | "formulaHidden", on: boolean): void {
    const { row, column, rows, columns } = area;
    const areas = extras.sheet(area.sheet)[list];
    const rest = areas.flatMap((other) => subtract(other, area));
    extras.updateSheet(area.sheet, {
      [list]: on ? [...rest, { row, column, rows, columns }] : rest,
    });
  }

  function requireFormat(
    area: Area,
    option: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows",
  ): void {
    book.worksheet(area.sheet);
    if (!locks.allows(area.sheet, option)) locks.require(area.sheet, option);
  }

  function formatted(area: Area): void {
    book.events.emit("formatsChanged", { area, origin: book.originNow() });
    book.events.emit("bookChanged", {});
  }

  const sized = <T extends unknown[]>(
    option: "allowFormatColumns" | "allowFormatRows",
    write: (area: Area, ...rest: T) => void,
  ) => {
    return (area: Area, ...rest: T): void => {
      requireFormat(area, option);
      book.write(() => write(area, ...rest));
      formatted(area);
    };
  };

  return {
    get,
    each,
    set,
    border: (area, edge) => readBorder(book, area, edge),
    setBorder(area, edge, patch) {
      requireFormat(area, "allowFormatCells");
      book.write(() => writeBorder(book, area, edge, patch));
      formatted(area);
    },
    columnWidth: (area) => readColumnWidth(book, area),
    setColumnWidth: sized("allowFormatColumns", (area, points: number) =>
      writeColumnWidth(book, area, points),
    ),
    rowHeight: (area) => readRowHeight(book, area),
    setRowHeight: sized("allowFormatRows", (area, points: number) =>
      writeRowHeight(book, area, points),
    ),
    autofitColumns: sized("allowFormatColumns", (area) => autofitColumns(book, area)),
    autofitRows: sized("allowFormatRows", (area) => autofitRows(book, area)),
    columnsHidden: (area) => readColumnsHidden(book, area),
    setColumnsHidden: sized("allowFormatColumns", (area, hidden: boolean) =>
      writeColumnsHidden(book, area, hidden),
    ),
    rowsHidden: (area) => readRowsHidden(book, area),
    setRowsHidden: sized("allowFormatRows", (area, hidden: boolean) =>
      writeRowsHidden(book, area, hidden),
    ),
    position: (area) => readPosition(book, area),
  };
}

/** Do all cells of the area lie in the marked areas? Null where some do. */
function isMarked(area: Area, areas: readonly Rectangle[]): boolean | null {
  if (!areas.some((other) => overlap(other, area))) return false;
  const rest = areas.reduce<Rectangle[]>(
    (parts, marked) => parts.flatMap((part) => subtract(part, marked)),
    [area],
  );
  return rest.length === 0 ? true : null;
}
