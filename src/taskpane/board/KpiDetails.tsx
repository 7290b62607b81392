import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";
import { dateText, figureBeside, figureText } from "../common/format";
import { What } from "./What";

const useStyles = makeStyles({
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

/** What a KPI asks for, what is known, and why it stands as it does. */
export const KpiDetails = ({ line }: { readonly line: BoardLine }) => {
  const styles = useStyles();
  return (
    <>
      <What line={line} />
      <span className={mergeClasses(styles.small, styles.quiet)}>{line.target}</span>
      <span className={mergeClasses(styles.small, styles.figures)}>
        {figuresOf(line).map(([name, value]) => (
          <span key={name}>
            <span className={styles.quiet}>{name}</span> {value}
          </span>
        ))}
      </span>
      {line.explanation !== "" && <span className={styles.small}>{line.explanation}</span>}
    </>
  );
};
