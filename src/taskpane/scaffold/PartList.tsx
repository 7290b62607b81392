import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PartState } from "../../excel";
import { useHidden } from "../common/hidden";

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
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { width: "16px", height: "16px", alignSelf: "start", marginTop: "2px" },
  label: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  // Goes to the next line as a whole.
  detail: { display: "inline-block" },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  there: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorNeutralForeground3 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  foreign: { color: tokens.colorStatusDangerForeground1 },
});

type State = PartState["state"];

const WORDS: Readonly<Record<State, string>> = {
  there: "is there",
  missing: "to be added",
  incomplete: "incomplete",
  foreign: "name is taken",
};

const SHAPES: Readonly<Record<State, string>> = {
  there: "M3.5 8.5l3 3 6-7",
  missing: "M8 3.5v9 M3.5 8h9",
  incomplete: "M8 3v6 M8 12v.5",
  foreign: "M4 4l8 8 M12 4l-8 8",
};

const Mark = ({ state }: { readonly state: State }) => {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 16 16"
      className={mergeClasses(styles.icon, styles[state])}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[state]} />
    </svg>
  );
};

interface Props {
  readonly part: PartState;
  /** The state that goes without saying, since most parts are in it: its mark is enough. */
  readonly usual: State;
}

/** How many rows there will be is told; how many there are, the sheet tells, where it is never old. */
const Part = ({ part: { label, detail, adds, state }, usual }: Props) => {
  const styles = useStyles();
  const hidden = useHidden();
  return (
    <li className={styles.part}>
      <Mark state={state} />
      <span>
        <span className={styles.label}>{label}</span>
        <span className={mergeClasses(styles.quiet, styles.detail)}>
          {[detail, state === "missing" ? adds : ""].filter((text) => text !== "").join(" · ")}
        </span>
      </span>
      <span className={state === usual ? hidden : mergeClasses(styles.quiet, styles[state])}>
        {WORDS[state]}
      </span>
    </li>
  );
};

/** The plan's sheets and names, each with whether it is in the workbook. */
export const PartList = ({ parts }: { readonly parts: readonly PartState[] }) => {
  const styles = useStyles();
  const usual = parts.every(({ state }) => state === "missing") ? "missing" : "there";
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <Part key={part.key} part={part} usual={usual} />
      ))}
    </ul>
  );
};
