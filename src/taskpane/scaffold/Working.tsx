import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Progress } from "../../excel";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  doing: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** How far the run has come. */
export const Working = ({ progress: { done, of, doing } }: { readonly progress: Progress }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.progress}>
      <ProgressBar value={done} max={of} aria-labelledby={id} />
      <span id={id} className={styles.doing}>
        {doing} …
      </span>
    </div>
  );
};
