import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { longDate } from "../../kpi";
import { useBook } from "../common/book";
import { Section } from "../common/Section";
import type { ExampleState } from "../../excel";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start", textWrap: "balance" },
});

interface Props {
  readonly state: ExampleState;
  readonly busy: boolean;
  readonly onFill: () => void;
  readonly onRemove: () => void;
}

/** A first look at a book in use, in and out by one click each. */
export const ExampleSection = ({ state, busy, onFill, onRemove }: Props) => {
  const styles = useStyles();
  const { plan } = useBook();
  if (state === "impossible") return null;
  const present = state === "present";
  return (
    <Section title="Fictional example">
      <p className={styles.text}>
        {present
          ? "This workbook holds invented records, each marked Example."
          : "Invented records that show every status word, each marked Example: for a first look."}
      </p>
      <Button
        className={styles.button}
        disabledFocusable={busy}
        onClick={present ? onRemove : onFill}
      >
        {present
          ? "Remove the example"
          : `Fill with a fictional example (as of ${longDate(plan.exampleAsOf)})`}
      </Button>
    </Section>
  );
};
