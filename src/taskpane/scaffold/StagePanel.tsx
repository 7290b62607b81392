import { Button } from "@fluentui/react-components";
import type { BookState } from "../../excel";
import { TroubleBar } from "../common/TroubleBar";
import { Working } from "../common/Working";
import { Panel } from "../common/Panel";
import { counted } from "./results";
import type { Scaffolding } from "./useScaffold";

/** The sheets of ours that are in the book, by name. */
const present = (state: BookState | undefined): string =>
  (state?.parts ?? [])
    .filter((part) => part.state === "there" || part.state === "incomplete")
    .map(({ label }) => label)
    .join(", ");

const keeping = (state: BookState | undefined): string =>
  `Kept as they are: ${present(state)}. ${counted(state?.toDo.length ?? 0, "part")} will be added, as listed below. Nothing that you entered is changed.`;

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
      return <Working {...stage.progress} />;
    case "failed":
      return <TroubleBar trouble={stage.trouble} onRetry={stage.retry} />;
    case "asking":
      return (
        <Panel
          intent="info"
          title="Some of the plan is already here"
          text={keeping(state)}
          actions={
            <>
              <Button appearance="primary" onClick={keepAndAdd}>
                Keep and add what is missing
              </Button>
              <Button onClick={leave}>Cancel</Button>
            </>
          }
        />
      );
    case "touched":
      return (
        <Panel
          intent="warning"
          title="Undo would delete what has been entered since"
          text={`These sheets have been changed: ${stage.sheets.join(", ")}.`}
          actions={
            <>
              <Button appearance="primary" onClick={leave}>
                Keep everything
              </Button>
              <Button onClick={undoAnyway}>Delete it all the same</Button>
            </>
          }
        />
      );
    case "told":
      return (
        <Panel
          key={stage.title}
          intent="success"
          title={stage.title}
          text={stage.text}
          actions={
            stage.board ? (
              <Button appearance="primary" onClick={onShowBoard}>
                Show the board
              </Button>
            ) : (
              <Button onClick={leave}>OK</Button>
            )
          }
        />
      );
  }
};
