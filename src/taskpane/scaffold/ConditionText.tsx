import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Condition } from "../../excel";
import { Message } from "../common/Message";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

const NEW =
  "Sets up the plan's tables, a Scoreboard that follows them, and lists to pick from, each on a sheet of its own. Nothing that is in the workbook now is changed.";

const TEXTS: Readonly<Record<Condition, string>> = {
  blank: NEW,
  none: NEW,
  unfinished:
    "An earlier run was cut off half-way. Scaffold the plan finishes it and leaves alone what has been entered since.",
  partial:
    "Some of the plan is in this workbook, some is missing. Scaffold the plan adds what is missing and keeps the rest.",
  complete:
    "Everything is here. Scaffold the plan can be used again at any time: it only ever adds what is missing.",
};

/** What the state of the book means for its user. */
export const ConditionText = ({ state }: { readonly state: BookState }) => {
  const styles = useStyles();
  if (state.otherPlan !== undefined) {
    return (
      <Message intent="warning" title={`This workbook holds another plan: ${state.otherPlan}`}>
        Two plans are never mixed. Open a new workbook and scaffold this one there.
      </Message>
    );
  }
  if (state.condition === "unfinished") {
    return (
      <Message intent="warning" title="Not finished">
        {TEXTS.unfinished}
      </Message>
    );
  }
  return <p className={styles.text}>{TEXTS[state.condition]}</p>;
};
