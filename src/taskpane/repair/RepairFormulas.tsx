import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useBook } from "../common/book";
import { Panel } from "../common/Panel";
import { TroubleBar } from "../common/TroubleBar";
import { useTask } from "../common/useTask";
import { Working } from "../common/Working";
import { repairWords } from "./words";

const useStyles = makeStyles({
  repair: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface Props {
  /** After formulas have been entered again. */
  readonly onDone?: () => void;
}

/** The button that enters formulas with #NAME? again, and what came of it. */
export const RepairFormulas = ({ onDone }: Props) => {
  const styles = useStyles();
  const book = useBook();
  const { task, start, leave } = useTask(async (report) => {
    const result = await book.repairFormulas(report);
    onDone?.();
    return result;
  });
  return (
    <div className={styles.repair}>
      <Button className={styles.button} disabledFocusable={task.is === "working"} onClick={start}>
        Repair formulas
      </Button>
      {task.is === "working" && <Working {...task.progress} />}
      {task.is === "failed" && <TroubleBar trouble={task.trouble} onRetry={start} />}
      {task.is === "done" && (
        <Panel {...repairWords(task.result)} actions={<Button onClick={leave}>OK</Button>} />
      )}
    </div>
  );
};
