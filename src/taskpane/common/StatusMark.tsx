import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Colour, Status } from "../../kpi";
import { colourOf, useTones } from "./tones";

/** A shape a colour, so that they can be told apart without it. */
const SHAPES: Readonly<Record<Colour, string>> = {
  red: "M5 1h6l4 4v6l-4 4H5l-4-4V5z M5 5l6 6 M11 5l-6 6",
  amber: "M8 1.5L15 14H1z M8 6v4 M8 11.5v1",
  grey: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z M5 8h6",
  green: "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z M5 8.2l2.2 2.3L11 6",
};

const useStyles = makeStyles({
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS} 1px 5px`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    // Windows' high contrast takes the fill away: an outline stays.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  icon: { flexShrink: 0, width: "14px", height: "14px" },
});

export const StatusIcon = ({
  colour,
  className,
}: {
  readonly colour: Colour;
  readonly className?: string;
}) => {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 16 16"
      className={mergeClasses(styles.icon, className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[colour]} />
    </svg>
  );
};

/** A status: its shape, its colour and, always, its word. */
export const StatusMark = ({ status }: { readonly status: Status }) => {
  const styles = useStyles();
  const colour = colourOf(status);
  const { fill, color } = useTones()[colour];
  return (
    <span className={styles.pill} style={{ backgroundColor: fill, color }}>
      <StatusIcon colour={colour} />
      {status}
    </span>
  );
};
