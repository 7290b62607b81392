import { makeStyles, tokens } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";
import { COLOUR_WORDS, StatusIcon } from "../common/StatusMark";
import { Section } from "../common/Section";
import { ColourBar } from "./ColourBar";
import { byPillar, countByColour } from "./tally";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  pillar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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

/** Each pillar's KPIs by colour, left to right from what needs action to what is fine. */
export const Pillars = ({ lines }: { readonly lines: readonly BoardLine[] }) => {
  const styles = useStyles();
  return (
    <Section title="By pillar">
      <ul className={styles.list}>
        {byPillar(lines).map(({ pillar, lines: own }) => (
          <li key={pillar} className={styles.pillar}>
            <span className={styles.name}>{pillar}</span>
            <ColourBar counts={countByColour(own)} />
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-label="Colours from left to right">
        {countByColour(lines)
          .filter(({ count }) => count > 0)
          .map(({ colour }) => (
            <li key={colour} className={styles.entry}>
              <StatusIcon colour={colour} />
              {COLOUR_WORDS[colour]}
            </li>
          ))}
      </ul>
    </Section>
  );
};
