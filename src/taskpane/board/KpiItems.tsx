import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType, KeyboardEvent } from "react";
import type { BoardLine } from "../../excel";
import { StatusMark } from "../common/StatusMark";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
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
});

const NEIGHBOURS: Readonly<Record<string, "nextElementSibling" | "previousElementSibling">> = {
  ArrowDown: "nextElementSibling",
  ArrowUp: "previousElementSibling",
};

/** Up and Down go from line to line. */
const goOn = (event: KeyboardEvent<HTMLElement>): void => {
  const towards = NEIGHBOURS[event.key];
  const neighbour = towards && event.currentTarget.closest("li")?.[towards];
  if (!neighbour) return;
  event.preventDefault();
  neighbour.querySelector("button")?.focus();
};

interface Props {
  readonly lines: readonly BoardLine[];
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  /** What is told of a KPI below its code and status. */
  readonly Body: ComponentType<{ readonly line: BoardLine }>;
}

/** KPIs with their status; pressing one selects its row in the sheet. */
export const KpiItems = ({ lines, selected, onSelect, Body }: Props) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.code} className={styles.item}>
          <button
            type="button"
            aria-current={line.code === selected}
            className={mergeClasses(styles.button, line.code === selected && styles.selected)}
            onClick={() => onSelect(line.code)}
            onKeyDown={goOn}
          >
            <span className={styles.head}>
              <span className={styles.code}>KPI {line.code}</span>
              <StatusMark status={line.status} />
            </span>
            <Body line={line} />
          </button>
        </li>
      ))}
    </ul>
  );
};
