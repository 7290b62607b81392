import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { COLOUR_WORDS, useTones } from "../common/tones";
import type { ColourCount } from "./tally";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  tall: { height: "28px", fontSize: tokens.fontSizeBase300 },
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
  pale: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}` },
});

const sayCounts = (counts: readonly ColourCount[]): string =>
  counts.map(({ colour, count }) => `${COLOUR_WORDS[colour]} ${count}`).join(", ");

interface Props {
  readonly counts: readonly ColourCount[];
  readonly tall?: true;
}

/** How many KPIs are of each colour, as lengths with their numbers on them. */
export const ColourBar = ({ counts, tall }: Props) => {
  const styles = useStyles();
  const tones = useTones();
  const some = counts.filter(({ count }) => count > 0);
  return (
    <div
      role="img"
      aria-label={sayCounts(some)}
      className={mergeClasses(styles.bar, tall && styles.tall)}
    >
      {some.map(({ colour, count }) => (
        <span
          key={colour}
          className={mergeClasses(styles.part, colour === "grey" && styles.pale)}
          style={{
            flexGrow: count,
            backgroundColor: tones[colour].fill,
            color: tones[colour].color,
          }}
        >
          {count}
        </span>
      ))}
    </div>
  );
};
