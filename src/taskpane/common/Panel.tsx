import { makeStyles } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { Message } from "./Message";
import { focusTabOf } from "./Tabs";

const useStyles = makeStyles({ panel: { outlineStyle: "none" } });

/** To what had the focus before; where that is gone, or was nothing, to the tab of the screen. */
const giveBack = (panel: Element, before: Element | null): void => {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  if (isThere) before.focus();
  else focusTabOf(panel);
};

interface Props {
  readonly intent: "success" | "warning" | "info";
  readonly title: string;
  readonly text: ReactNode;
  readonly actions: ReactNode;
}

/**
 * A message that takes the focus when it appears, so that the keyboard goes on from there, and gives it
 * back when it goes with it.
 */
export const Panel = ({ intent, title, text, actions }: Props) => {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const before = useRef<Element>(null);
  // Before its elements go: what has the focus can still be seen then.
  useLayoutEffect(() => {
    const own = panel.current;
    // Once: not again when the user comes back to this screen.
    if (before.current === null) {
      before.current = document.activeElement;
      own?.focus();
    }
    return () => {
      if (own?.contains(document.activeElement)) giveBack(own, before.current);
    };
  }, []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby={id} className={styles.panel}>
      <Message intent={intent} title={title} titleId={id} actions={actions}>
        {text}
      </Message>
    </div>
  );
};
