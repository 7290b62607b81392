import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { BoardLine } from "../../excel";
import type { Status } from "../../kpi";
import { Section } from "../common/Section";
import { StatusIcon } from "../common/StatusMark";
import { useTones } from "../common/tones";
import { countByStatus } from "./tally";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "14px 104px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    padding: "4px 6px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight", padding: "3px 5px" },
  },
  measure: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  bar: {
    height: "12px",
    minWidth: "3px",
    width: "calc((100% - 2.5em) * var(--share))",
    borderRadius: "2px",
    backgroundColor: "var(--fill)",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  pale: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}` },
  count: { fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly lines: readonly BoardLine[];
  /** The status that the list below is narrowed to. */
  readonly chosen: Status | undefined;
  readonly onChoose: (status: Status | undefined) => void;
}

/** How many KPIs have each status; a status can be pressed to see those alone. */
export const Summary = ({ lines, chosen, onChoose }: Props) => {
  const styles = useStyles();
  const tones = useTones();
  const counts = countByStatus(lines);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <Section title="By status">
      <ul className={styles.list}>
        {counts.map(({ status, colour, count }) => (
          <li key={status}>
            <button
              type="button"
              aria-pressed={status === chosen}
              className={mergeClasses(styles.row, status === chosen && styles.pressed)}
              onClick={() => onChoose(status === chosen ? undefined : status)}
            >
              <StatusIcon colour={colour} />
              <span>{status}</span>
              <span className={styles.measure}>
                <span
                  className={mergeClasses(styles.bar, colour === "grey" && styles.pale)}
                  style={{ "--share": count / most, "--fill": tones[colour].fill } as CSSProperties}
                />
                <span className={styles.count}>{count}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
};
