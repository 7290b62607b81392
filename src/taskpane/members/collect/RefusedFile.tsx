import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useAnnounce } from "../../common/Announcer";
import type { CollectedFile } from "./read-files";
import { useFileStyles } from "./file-styles";

const useStyles = makeStyles({
  reply: { whiteSpace: "pre-wrap", margin: `${tokens.spacingVerticalXS} 0` },
  summary: { cursor: "pointer" },
});

interface Props {
  readonly file: CollectedFile;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

/** A file that is not taken: why, and what to answer the Member. */
export const RefusedFile = ({ busy, file: { answer }, onRemove }: Props) => {
  const styles = useStyles();
  const line = useFileStyles();
  const announce = useAnnounce();
  if (answer.is === "read") return null;
  const { file, message, reply } = answer;
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => announce("The reply is copied."),
      () => announce("The reply could not be copied; select its text instead."),
    );
  };
  return (
    <li className={line.file}>
      <div className={line.head}>
        <bdi className={line.name}>{file}</bdi>
        <span className={line.refused}>Not taken</span>
      </div>
      <p className={line.note}>{message}</p>
      {reply !== null && (
        <details>
          <summary className={styles.summary}>Reply to the Member</summary>
          <p className={styles.reply}>{reply}</p>
          <Button
            size="small"
            aria-label={`Copy the reply about ${file}`}
            onClick={() => copy(reply)}
          >
            Copy
          </Button>
        </details>
      )}
      <div>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={`Leave out ${file}`}
          onClick={onRemove}
        >
          Leave out
        </Button>
      </div>
    </li>
  );
};
