import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";

const useStyles = makeStyles({ panel: { outlineStyle: "none" } });

interface Props {
  readonly intent: "success" | "warning" | "info";
  readonly title: string;
  readonly text: string;
  readonly actions: ReactNode;
}

/** A message that takes the focus when it appears, so that the keyboard goes on from there. */
export const Panel = ({ intent, title, text, actions }: Props) => {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby={id} className={styles.panel}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle id={id}>{title}</MessageBarTitle>
          {text}
        </MessageBarBody>
        <MessageBarActions>{actions}</MessageBarActions>
      </MessageBar>
    </div>
  );
};
