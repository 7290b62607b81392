import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BoardLine } from "../../excel";
import { StatusIcon } from "../common/StatusMark";
import { COLOUR_WORDS } from "../common/tones";
import { ColourBar } from "./ColourBar";
import { countByColour } from "./tally";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The five seconds' answer: how many targets need somebody to act. */
const answer = (lines: readonly BoardLine[]): string => {
  const count = (wanted: string) =>
    countByColour(lines).find(({ colour }) => colour === wanted)?.count ?? 0;
  const all = `${lines.length} KPI${lines.length === 1 ? "" : "s"}`;
  const red = count("red");
  if (count("grey") === lines.length) return `Nothing to judge yet on ${all}`;
  if (red === 0) return `None of ${all} needs action`;
  return `${red} of ${all} need${red === 1 ? "s" : ""} action`;
};

interface Props {
  readonly lines: readonly BoardLine[];
  /** The day that it is told for. */
  readonly children: ReactNode;
}

/** The whole plan in one line and one bar. */
export const Headline = ({ lines, children }: Props) => {
  const styles = useStyles();
  const counts = countByColour(lines);
  return (
    <div className={styles.head}>
      <p className={styles.headline}>{answer(lines)}</p>
      {children}
      <ColourBar counts={counts} tall />
      <ul className={styles.legend} aria-label="Colours from left to right">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ colour }) => (
            <li key={colour} className={styles.entry}>
              <StatusIcon colour={colour} />
              {COLOUR_WORDS[colour]}
            </li>
          ))}
      </ul>
    </div>
  );
};
