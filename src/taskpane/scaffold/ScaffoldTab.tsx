import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Condition } from "../../excel";
import { useBook, type PlanFacts } from "../common/book";
import { Section } from "../common/Section";
import { TroubleBar } from "../common/TroubleBar";
import { RepairFormulas } from "../repair/RepairFormulas";
import type { ScreenProps } from "../screen";
import { ConditionText } from "./ConditionText";
import { ExampleSection } from "./ExampleSection";
import { NameConflicts } from "./NameConflicts";
import { PartList } from "./PartList";
import { StagePanel } from "./StagePanel";
import { useExampleState } from "./useExampleState";
import { useScaffold } from "./useScaffold";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

const factsOf = ({ pillars, actions, kpis, members }: PlanFacts): string =>
  `${pillars} pillars · ${actions} actions · ${kpis} KPIs · ${members} Members`;

/** A workbook without anything of ours has no formulas of ours. */
const hasOurs = (condition: Condition): boolean => condition !== "blank" && condition !== "none";

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

/** What is in the workbook, what Scaffold would do to it, and the button that does it. */
export const ScaffoldTab = ({ book, goTo }: ScreenProps) => {
  const styles = useStyles();
  const { plan } = useBook();
  const scaffolding = useScaffold(book);
  const { stage, start, undo } = scaffolding;
  const { state, trouble } = book;
  const example = useExampleState(state, stage);
  const busy = stage.is === "working";
  const waiting = stage.is === "asking" || stage.is === "touched";
  const repairs = state?.condition === "partial" || state?.condition === "unfinished";
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{plan.name}</h1>
        <p className={styles.facts}>{factsOf(plan)}</p>
      </header>
      {trouble && stage.is !== "failed" && (
        <TroubleBar trouble={trouble} onRetry={() => void book.refresh()} />
      )}
      {state && stage.is === "idle" && <ConditionText state={state} />}
      {state && stage.is === "idle" && state.conflicts.length > 0 && (
        <NameConflicts state={state} onChoose={scaffolding.useNames} />
      )}
      <StagePanel scaffolding={scaffolding} state={state} onShowBoard={() => goTo("Board")} />
      <div className={styles.actions}>
        <Button
          appearance={state?.condition === "complete" ? "secondary" : "primary"}
          className={styles.main}
          disabledFocusable={busy || waiting}
          onClick={start}
        >
          Scaffold the plan
        </Button>
        {state?.canUndo && (
          <Button appearance="subtle" disabledFocusable={busy || waiting} onClick={undo}>
            Undo the last run
          </Button>
        )}
      </div>
      {state && state.notices.length > 0 && (
        <Section title="Left alone">
          <Lines lines={state.notices} />
        </Section>
      )}
      {state && repairs && state.toDo.length > 0 && (
        <Section title="What will be added">
          <Lines lines={state.toDo} />
        </Section>
      )}
      <ExampleSection
        state={example}
        busy={busy || waiting}
        onFill={scaffolding.fillExample}
        onRemove={scaffolding.removeExample}
      />
      {state && hasOurs(state.condition) && (
        <Section title="Formulas that show #NAME?">
          <p className={styles.text}>
            A workbook that was opened before the add-in was there shows #NAME? until its formulas
            are entered again.
          </p>
          <RepairFormulas />
        </Section>
      )}
      {state && (
        <Section
          title="In this workbook"
          actions={
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => void book.refresh()}
            >
              Look again
            </Button>
          }
        >
          {state.condition === "blank" || state.condition === "none" ? (
            <p className={styles.text}>Nothing of the plan yet. Scaffold adds:</p>
          ) : null}
          <PartList parts={state.parts} />
        </Section>
      )}
    </div>
  );
};
