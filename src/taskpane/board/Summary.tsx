import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";
import type { Status } from "../../kpi";
import { TONES } from "../../workbook/palette";
import { StatusIcon } from "../common/StatusMark";
import { Section } from "../common/Section";
import { countByStatus } from "./tally";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "14px 104px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    padding: "3px 6px",
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
  },
  measure: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  bar: {
    height: "12px",
    minWidth: "3px",
    borderRadius: "2px",
    outline: `1px solid ${tokens.colorTransparentStroke}`,
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
  const counts = countByStatus(lines);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <Section title="By status">
      <ul className={styles.list}>
        {counts.map(({ status, colour, count }) => {
          const pressed = status === chosen;
          return (
            <li key={status}>
              <button
                type="button"
                aria-pressed={pressed}
                className={mergeClasses(styles.row, pressed && styles.pressed)}
                onClick={() => onChoose(pressed ? undefined : status)}
              >
                <StatusIcon colour={colour} />
                <span>{status}</span>
                <span className={styles.measure}>
                  <span
                    className={mergeClasses(styles.bar, colour === "grey" && styles.pale)}
                    style={{
                      width: `calc((100% - 2.5em) * ${count / most})`,
                      backgroundColor: TONES[colour].fill,
                    }}
                  />
                  <span className={styles.count}>{count}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
