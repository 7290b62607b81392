import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PartState } from "../../excel";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  part: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { width: "16px", height: "16px", alignSelf: "center" },
  label: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    gridColumn: "2 / 4",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  there: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorNeutralForeground3 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  foreign: { color: tokens.colorStatusDangerForeground1 },
});

const WORDS: Readonly<Record<PartState["state"], string>> = {
  there: "is there",
  missing: "to be added",
  incomplete: "incomplete",
  foreign: "name is taken",
};

const SHAPES: Readonly<Record<PartState["state"], string>> = {
  there: "M3.5 8.5l3 3 6-7",
  missing: "M8 3.5v9 M3.5 8h9",
  incomplete: "M8 3v6 M8 12v.5",
  foreign: "M4 4l8 8 M12 4l-8 8",
};

const Part = ({ part }: { readonly part: PartState }) => {
  const styles = useStyles();
  const tone = styles[part.state];
  return (
    <li className={styles.part}>
      <svg
        viewBox="0 0 16 16"
        className={mergeClasses(styles.icon, tone)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={SHAPES[part.state]} />
      </svg>
      <span className={styles.label}>{part.label}</span>
      <span className={mergeClasses(styles.word, tone)}>{WORDS[part.state]}</span>
      {part.detail !== "" && <span className={styles.detail}>{part.detail}</span>}
    </li>
  );
};

/** The plan's sheets and names, each with whether it is in the workbook. */
export const PartList = ({ parts }: { readonly parts: readonly PartState[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <Part key={part.key} part={part} />
      ))}
    </ul>
  );
};
