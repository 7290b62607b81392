import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  doing: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** What is being done, in a few words without a full stop. */
  readonly doing: string;
  /** How many steps are done of how many; left out where nobody can tell. */
  readonly done?: number;
  readonly of?: number;
  /** For work that can be stopped with nothing left half done. */
  readonly onCancel?: () => void;
}

/** Work under way: what is being done, how far it has come, and how to stop it. */
export const Working = ({ doing, done, of, onCancel }: Props) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.working}>
      <ProgressBar
        aria-labelledby={id}
        {...(done === undefined || of === undefined ? {} : { value: done, max: of })}
      />
      <div className={styles.line}>
        <span id={id} className={styles.doing}>
          {doing} …
        </span>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
};
