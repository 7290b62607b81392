import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Trouble } from "../../excel";

const useStyles = makeStyles({
  technical: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
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
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{trouble.message}</MessageBarTitle>
          {trouble.cure}
          <details className={styles.technical}>
            <summary>Technical text</summary>
            {trouble.code}
          </details>
        </MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button onClick={onRetry}>Try again</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
};
