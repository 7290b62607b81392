import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Trouble } from "../../excel";
import { Message } from "./Message";

const useStyles = makeStyles({
  technical: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer" },
});

interface Props {
  readonly trouble: Trouble;
  readonly onRetry?: () => void;
}

/** An error in plain words, what to do next, and the technical text for whoever is asked for help. */
export const TroubleBar = ({ trouble, onRetry }: Props) => {
  const styles = useStyles();
  return (
    <div role="alert">
      <Message
        intent="error"
        title={trouble.message}
        actions={onRetry && <Button onClick={onRetry}>Try again</Button>}
      >
        {trouble.cure}
        <details className={styles.technical}>
          <summary className={styles.summary}>Technical text</summary>
          {trouble.code}
        </details>
      </Message>
    </div>
  );
};
