import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: { display: "block" },
  actions: { flexWrap: "wrap", justifyContent: "flex-end" },
});

export interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly titleId?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened on a line of its own, what it means below, then what can be done. */
export const Message = ({ intent, title, titleId, children, actions }: MessageProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title} {...(titleId ? { id: titleId } : {})}>
          {title}
        </MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
};
