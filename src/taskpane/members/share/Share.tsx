import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Message } from "../../common/Message";
import { TroubleBar } from "../../common/TroubleBar";
import { Working } from "../../common/Working";
import type { ScreenProps } from "../../screen";
import { ShareForm } from "./ShareForm";
import { useOffice } from "./useOffice";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

const ABSENT = {
  title: "No plan in this workbook yet",
  text: "Each Member gets a small workbook with the plan's questions and what is on record for it. Scaffold the plan first.",
};
const INCOMPLETE = {
  title: "The plan's sheets are not complete",
  text: "Something that Member books are made from is missing. Scaffold the plan puts it back and keeps the rest.",
};
const UNKNOWN = {
  title: "The workbook has lost the record of its plan",
  text: "Without it a returned book could not be told to belong here. Scaffold the plan puts it back.",
};

/** Sends the plan's questions out: a small workbook for each Member. */
export const Share = ({ book, goTo }: ScreenProps) => {
  const styles = useStyles();
  const condition = book.state?.condition;
  const naming = condition === "complete" ? book.state?.naming : undefined;
  const { look, reading, trouble } = useOffice(naming);
  const toScaffold = <Button onClick={() => goTo("Scaffold")}>Go to Scaffold</Button>;
  const missing = ({ text, title }: typeof ABSENT) => (
    <Message intent="info" title={title} actions={toScaffold}>
      {text}
    </Message>
  );
  return (
    <div className={styles.screen}>
      {naming === undefined && condition !== undefined && (
        <>{missing(condition === "blank" || condition === "none" ? ABSENT : INCOMPLETE)}</>
      )}
      {trouble && <TroubleBar trouble={trouble} onRetry={() => void look()} />}
      {naming && !reading && !trouble && <Working doing="Reading the workbook" />}
      {naming && reading && !trouble && reading.plan === null && missing(UNKNOWN)}
      {naming && reading && !trouble && reading.plan !== null && (
        <ShareForm reading={reading} plan={reading.plan} look={look} />
      )}
    </div>
  );
};
