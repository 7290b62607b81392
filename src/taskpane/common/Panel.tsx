import { makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Message } from "./Message";

const useStyles = makeStyles({ panel: { outlineStyle: "none" } });

interface Props {
  readonly intent: "success" | "warning" | "info";
  readonly title: string;
  readonly text: ReactNode;
  readonly actions: ReactNode;
}

/** A message that takes the focus when it appears, so that the keyboard goes on from there. */
export const Panel = ({ intent, title, text, actions }: Props) => {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const focused = useRef(false);
  useEffect(() => {
    // Once: not again when the user comes back to this screen.
    if (!focused.current) panel.current?.focus();
    focused.current = true;
  }, []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby={id} className={styles.panel}>
      <Message intent={intent} title={title} titleId={id} actions={actions}>
        {text}
      </Message>
    </div>
  );
};
