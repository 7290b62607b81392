import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import type { BookState, Progress } from "../../excel";
import { TroubleBar } from "../common/TroubleBar";
import type { Scaffolding } from "./useScaffold";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  doing: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  panel: { outlineStyle: "none" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** A message that takes the focus when it appears, so that the keyboard goes on from there. */
const Panel = ({
  intent,
  title,
  children,
  actions,
}: {
  readonly intent: "success" | "warning" | "info";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) => {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby={id} className={styles.panel}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle id={id}>{title}</MessageBarTitle>
          {children}
        </MessageBarBody>
        {actions && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
};

const Working = ({ progress: { done, of, doing } }: { readonly progress: Progress }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.progress}>
      <ProgressBar value={done} max={of} aria-labelledby={id} />
      <span id={id} className={styles.doing}>
        {doing} …
      </span>
    </div>
  );
};

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** The sheets of ours that are in the book, by name. */
const present = (state: BookState | undefined): string =>
  (state?.parts ?? [])
    .filter((part) => part.state === "there" || part.state === "incomplete")
    .map(({ label }) => label)
    .join(", ");

interface Props {
  readonly scaffolding: Scaffolding;
  readonly state: BookState | undefined;
  readonly onShowBoard: () => void;
}

/** What is going on, what came of it, or what has to be decided first. */
export const StagePanel = ({ scaffolding, state, onShowBoard }: Props) => {
  const { stage, keepAndAdd, undoAnyway, leave } = scaffolding;
  switch (stage.is) {
    case "idle":
      return null;
    case "working":
      return <Working progress={stage.progress} />;
    case "failed":
      return <TroubleBar trouble={stage.trouble} onRetry={stage.retry} />;
    case "asking":
      return (
        <Panel
          intent="info"
          title="Some of the plan is already here"
          actions={
            <>
              <Button appearance="primary" onClick={keepAndAdd}>
                Keep and add what is missing
              </Button>
              <Button onClick={leave}>Cancel</Button>
            </>
          }
        >
          {`Kept as they are: ${present(state)}. ${counted(state?.toDo.length ?? 0, "thing")} will be added, as listed below. Nothing that you entered is changed.`}
        </Panel>
      );
    case "touched":
      return (
        <Panel
          intent="warning"
          title="Undo would delete what has been entered since"
          actions={
            <>
              <Button onClick={undoAnyway}>Delete it all the same</Button>
              <Button appearance="primary" onClick={leave}>
                Keep everything
              </Button>
            </>
          }
        >
          {`These sheets have been changed: ${stage.sheets.join(", ")}.`}
        </Panel>
      );
    case "undone":
      return (
        <Panel intent="success" title="Taken back" actions={<Button onClick={leave}>OK</Button>}>
          {stage.removed.length > 0
            ? `Removed: ${stage.removed.join(", ")}.`
            : "What the last run added is gone."}
        </Panel>
      );
    case "done":
      return (
        <Panel
          intent="success"
          title={stage.added.length > 0 ? "The plan is set up" : "Everything was there already"}
          actions={<Button onClick={onShowBoard}>Show the board</Button>}
        >
          {stage.added.length > 0
            ? `Added: ${counted(stage.added.length, "thing")}. Record what Members say on Member rows and what the office does on Activities.`
            : "Nothing was changed."}
        </Panel>
      );
  }
};
