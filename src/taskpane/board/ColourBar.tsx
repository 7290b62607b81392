import { makeStyles, tokens } from "@fluentui/react-components";
import { TONES } from "../../workbook/palette";
import { COLOUR_WORDS } from "../common/StatusMark";
import type { ColourCount } from "./tally";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "18px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

export const sayCounts = (counts: readonly ColourCount[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ colour, count }) => `${COLOUR_WORDS[colour]} ${count}`)
    .join(", ");

/** How many KPIs are of each colour, as lengths with their numbers on them. */
export const ColourBar = ({ counts }: { readonly counts: readonly ColourCount[] }) => {
  const styles = useStyles();
  return (
    <div role="img" aria-label={sayCounts(counts)} className={styles.bar}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ colour, count }) => (
          <span
            key={colour}
            className={styles.part}
            style={{
              flexGrow: count,
              backgroundColor: TONES[colour].fill,
              color: TONES[colour].color,
            }}
          >
            {count}
          </span>
        ))}
    </div>
  );
};
