import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { inPlainWords, type Trouble } from "../../../excel";
import type { CollectReading } from "../../../excel/returns/merge/look";
import type { Naming } from "../../../workbook";
import { Message } from "../../common/Message";
import { TroubleBar } from "../../common/TroubleBar";
import { Working } from "../../common/Working";
import type { ScreenProps } from "../../screen";
import { useCollectBook } from "./collect-book";
import { CollectForm } from "./CollectForm";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

const NO_PLAN = {
  title: "No plan to collect for",
  text: "Returned books are compared with the plan's sheets. Scaffold the plan first, or open the workbook that the books were sent from.",
};
const INCOMPLETE = {
  title: "The plan's sheets are not complete",
  text: "A sheet, a table or a column is missing, or bears another name. Give it its name back, or press Scaffold the plan: it puts back what is missing and keeps the rest.",
};
const NO_RECORD = {
  title: "The workbook has lost the record of its plan",
  text: "Without it a returned book could not be told to belong here. Scaffold the plan puts it back.",
};

/** The workbook's side of the comparison, read when the screen is shown. */
function useReading(naming: Naming | undefined) {
  const book = useCollectBook();
  const [reading, setReading] = useState<CollectReading>();
  const [trouble, setTrouble] = useState<Trouble>();
  const look = useCallback(() => {
    if (naming === undefined) return;
    book.read(naming).then(
      (read) => {
        setReading(read);
        setTrouble(undefined);
      },
      (error: unknown) => setTrouble(inPlainWords(error)),
    );
  }, [book, naming]);
  useEffect(look, [look]);
  return { reading, setReading, trouble, look };
}

/** Takes the Members' books back: what each would change, the officer's decisions, the merge. */
export const Collect = ({ book, goTo }: ScreenProps) => {
  const styles = useStyles();
  const condition = book.state?.condition;
  const naming = condition === "complete" ? book.state?.naming : undefined;
  const { look, reading, setReading, trouble } = useReading(naming);
  const plan = reading?.plan;
  const missing = ({ text, title }: typeof NO_PLAN) => (
    <Message
      intent="info"
      title={title}
      actions={<Button onClick={() => goTo("Scaffold")}>Go to Scaffold</Button>}
    >
      {text}
    </Message>
  );
  return (
    <div className={styles.screen}>
      {naming === undefined && condition !== undefined && (
        <>{missing(condition === "blank" || condition === "none" ? NO_PLAN : INCOMPLETE)}</>
      )}
      {trouble && <TroubleBar trouble={trouble} onRetry={look} />}
      {naming && !reading && !trouble && <Working doing="Reading the workbook" />}
      {naming && plan === null && missing(NO_RECORD)}
      {naming && reading && plan && (
        <CollectForm naming={naming} reading={reading} setReading={setReading} goTo={goTo} />
      )}
    </div>
  );
};
