import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MergeRecord } from "../../../workbook";
import { dateText } from "../../common/format";
import { Message } from "../../common/Message";
import { counted } from "./words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly merge: MergeRecord | null;
  readonly busy: boolean;
  readonly onFinish: () => void;
  readonly onUndo: () => void;
}

/** The last merge, which can be taken back; one that was cut off comes before all else. */
export const LastMerge = ({ busy, merge, onFinish, onUndo }: Props) => {
  const styles = useStyles();
  if (merge === null) return null;
  const what = `${counted(merge.rows.length, "statement")} of ${counted(merge.returned.length, "file")}, on ${dateText(merge.mergedOn)}`;
  const undo = (label: string) => (
    <Button disabledFocusable={busy} onClick={onUndo}>
      {label}
    </Button>
  );
  if (merge.state === "merged") {
    return (
      <div className={styles.line}>
        <span>Last merge: {what}.</span>
        {undo("Undo last merge")}
      </div>
    );
  }
  if (merge.state === "undoing") {
    return (
      <Message
        intent="warning"
        title="The undo of the last merge was cut off"
        actions={undo("Finish taking it back")}
      >
        {what}. Part of it may still stand on Member rows.
      </Message>
    );
  }
  return (
    <Message
      intent="warning"
      title="The last merge was cut off"
      actions={
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={onFinish}>
            Finish it
          </Button>
          {undo("Take it back")}
        </>
      }
    >
      {what}. Some of it may not stand on Member rows yet; nothing is written twice.
    </Message>
  );
};
