import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Naming } from "../../workbook";
import { useBook } from "../common/book";
import { downloadWorkbook } from "../common/download";
import { Panel } from "../common/Panel";
import { TroubleBar } from "../common/TroubleBar";
import { useTask } from "../common/useTask";
import { Working } from "../common/Working";
import type { FrozenFile } from "./make";
import { notOpenedWords, openedWords } from "./words";

const useStyles = makeStyles({
  freeze: {
    display: "flex",
    flexDirection: "column",
    flexBasis: "100%",
    gap: tokens.spacingVerticalXS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: "flex-start" },
});

interface Outcome {
  readonly file: FrozenFile;
  readonly opened: boolean;
}

const Ready = ({ file, opened, onLeave }: Outcome & { readonly onLeave: () => void }) => (
  <Panel
    {...(opened ? openedWords(file) : notOpenedWords(file))}
    actions={
      <>
        <Button
          {...(opened ? {} : { appearance: "primary" })}
          onClick={() => downloadWorkbook(file.name, file.bytes)}
        >
          Download the file
        </Button>
        <Button onClick={onLeave}>OK</Button>
      </>
    }
  />
);

/** A copy of the board for people without the add-in: values, ready to print and send. */
export const FreezeBoard = ({ naming }: { readonly naming: Naming }) => {
  const styles = useStyles();
  const book = useBook();
  const { task, start, leave } = useTask(async (report): Promise<Outcome> => {
    const file = await book.freeze(naming, report);
    report({ done: 1, of: 1, doing: "Opening the copy" });
    const opened = await book.openWorkbook(file.bytes).then(
      () => true,
      // Downloading is offered instead, whatever kept Excel from it.
      () => false,
    );
    return { file, opened };
  });
  return (
    <div className={styles.freeze}>
      <Button className={styles.button} disabledFocusable={task.is === "working"} onClick={start}>
        Freeze the board
      </Button>
      <p className={styles.text}>
        A copy as values, to print and to send to people without the add-in.
      </p>
      {task.is === "working" && <Working {...task.progress} />}
      {task.is === "failed" && <TroubleBar trouble={task.trouble} onRetry={start} />}
      {task.is === "done" && <Ready {...task.result} onLeave={leave} />}
    </div>
  );
};
