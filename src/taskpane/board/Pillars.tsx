import { makeStyles, tokens } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";
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
    </Section>
  );
};
