import { makeStyles, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { Border, CellStyle, Range, Row, Sheet } from "../../../xlsx";

const PIXELS_PER_CHARACTER = 7;
const POINTS = "pt";

const useStyles = makeStyles({
  // Paper stays paper in the dark, too: these are the book's own colours.
  paper: { overflow: "auto", maxHeight: "60vh", backgroundColor: "#FFFFFF", colorScheme: "light" },
  table: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  cell: { boxSizing: "border-box", padding: `0 ${tokens.spacingHorizontalXS}`, overflow: "hidden" },
});

const lineOf = (border: Border | null): string | undefined =>
  border === null
    ? undefined
    : `1px ${border.style === "dashed" ? "dashed" : "solid"} ${border.color ?? ""}`;

const VERTICAL: Readonly<Record<string, CSSProperties["verticalAlign"]>> = {
  top: "top",
  center: "middle",
  bottom: "bottom",
};

function cssOf({ alignment, borders, fill, font }: CellStyle): CSSProperties {
  return {
    fontFamily: font.name,
    fontSize: `${font.size}${POINTS}`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    color: font.color ?? "#000000",
    ...(fill?.kind === "solid" && { backgroundColor: fill.color }),
    textAlign:
      alignment.horizontal === "right" || alignment.horizontal === "center"
        ? alignment.horizontal
        : "left",
    verticalAlign: VERTICAL[alignment.vertical],
    borderTop: lineOf(borders.top),
    borderBottom: lineOf(borders.bottom),
    borderLeft: lineOf(borders.left),
    borderRight: lineOf(borders.right),
  };
}

const widthOf = ({ width }: Sheet["columns"][number]) => (width ?? 0) * PIXELS_PER_CHARACTER;
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const pixels = (count: number) => `${count}px`;

/** How many columns a cell takes; 0 for one that another covers. */
function spanAt(merges: readonly Range[], row: number, column: number): number {
  const merge = merges.find(
    ({ left, right, top }) => top === row && column >= left && column <= right,
  );
  if (merge === undefined) return 1;
  return merge.left === column ? merge.right - merge.left + 1 : 0;
}

const Line = ({ row, sheet }: { readonly row: Row; readonly sheet: Sheet }) => {
  const styles = useStyles();
  const header = sheet.tables[0]?.area.top === row.index;
  const Cell = header ? "th" : "td";
  return (
    <tr style={row.height === null ? {} : { height: `${row.height}${POINTS}` }}>
      {sheet.columns.map(({ first: column }) => {
        const span = spanAt(sheet.merges, row.index, column);
        if (span === 0) return null;
        const cell = row.cells.find((one) => one.column === column);
        return (
          <Cell
            key={column}
            colSpan={span}
            className={styles.cell}
            {...(header && { scope: "col" })}
            style={cell && cssOf(cell.style)}
          >
            {cell === undefined || cell.value === null ? "" : String(cell.value)}
          </Cell>
        );
      })}
    </tr>
  );
};

/** A sheet as it looks in the Member's program, to be read only. */
export const SheetView = ({ label, sheet }: { readonly label: string; readonly sheet: Sheet }) => {
  const styles = useStyles();
  return (
    // Whoever has no mouse scrolls it by the arrow keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.paper} tabIndex={0} role="region" aria-label={label}>
      {/* Fixed widths hold only in a table that has one itself. */}
      <table className={styles.table} style={{ width: pixels(sum(sheet.columns.map(widthOf))) }}>
        <colgroup>
          {sheet.columns.map((column) => (
            <col key={column.first} style={{ width: pixels(widthOf(column)) }} />
          ))}
        </colgroup>
        <tbody>
          {sheet.rows.map((row) => (
            <Line key={row.index} row={row} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
