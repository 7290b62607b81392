import { makeStyles, tokens } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";

const useStyles = makeStyles({
  indicator: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a KPI is about: the action behind it, as far as the book tells, and what is counted. */
export const What = ({ line: { action, indicator } }: { readonly line: BoardLine }) => {
  const styles = useStyles();
  if (action === "") return <span>{indicator}</span>;
  return (
    <>
      <span>{action}</span>
      <span className={styles.indicator}>{indicator}</span>
    </>
  );
};
