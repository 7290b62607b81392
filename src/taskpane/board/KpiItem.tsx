import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEventHandler } from "react";
import type { BoardLine } from "../../excel";
import { dateText, figureBeside, figureText } from "../common/format";
import { StatusMark } from "../common/StatusMark";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderLeft: "3px solid transparent",
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What is known in figures, each with its name; what does not exist is left out. */
const figuresOf = (line: BoardLine): readonly (readonly [name: string, value: string])[] => {
  const { measure, actual, goal, upTo, atBest, nextDue } = line;
  const figures: [string, string][] = [];
  if (actual !== null) figures.push(["Actual", figureBeside(measure, actual, goal)]);
  if (goal !== null) figures.push(["Goal", figureText(measure, goal)]);
  if (atBest !== null) {
    const reach = upTo === null ? "" : ` (${figureText(measure, upTo)})`;
    figures.push(["At best", `${atBest}${reach}`]);
  }
  if (nextDue !== null) figures.push(["Next due", dateText(nextDue)]);
  return figures;
};

interface Props {
  readonly line: BoardLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown: KeyboardEventHandler;
}

/** A KPI: where it stands, what it asks for, what is known, and why. */
export const KpiItem = ({ line, selected, onSelect, onKeyDown }: Props) => {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <button
        type="button"
        aria-current={selected}
        className={mergeClasses(styles.button, selected && styles.selected)}
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        <span className={styles.head}>
          <span className={styles.code}>KPI {line.code}</span>
          <StatusMark status={line.status} />
        </span>
        <span>{line.indicator}</span>
        <span className={mergeClasses(styles.small, styles.quiet)}>{line.target}</span>
        <span className={mergeClasses(styles.small, styles.figures)}>
          {figuresOf(line).map(([name, value]) => (
            <span key={name}>
              <span className={styles.quiet}>{name}</span> {value}
            </span>
          ))}
        </span>
        {line.explanation !== "" && <span className={styles.small}>{line.explanation}</span>}
      </button>
    </li>
  );
};
