import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inPlainWords, type Trouble } from "../../excel";
import type { SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import { useAnnounce } from "../common/Announcer";
import { useBook } from "../common/book";
import { ageText, dateText } from "../common/format";
import { TroubleBar } from "../common/TroubleBar";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  text: { margin: 0 },
  date: { fontWeight: tokens.fontWeightSemibold },
  age: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly asOf: SerialDate | null;
  readonly naming: Naming;
}

/** The date that all figures are for, how old it is, and the way to today. */
export const AsOf = ({ asOf, naming }: Props) => {
  const styles = useStyles();
  const book = useBook();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<Trouble>();
  const today = book.today();
  const setToday = () => {
    book.setAsOf(naming, today).then(
      () => {
        setTrouble(undefined);
        announce(`As of ${dateText(today)}`);
      },
      (error: unknown) => setTrouble(inPlainWords(error)),
    );
  };
  return (
    <>
      <div className={styles.line}>
        <p className={styles.text}>
          {asOf === null ? (
            <span className={styles.date}>{naming.names.asOf} holds no date</span>
          ) : (
            <>
              As of <span className={styles.date}>{dateText(asOf)}</span>{" "}
              <span className={styles.age}>({ageText(asOf, today)})</span>
            </>
          )}
        </p>
        <Button
          size="small"
          disabledFocusable={asOf === today}
          onClick={setToday}
          aria-label={`Today: set the as-of date to ${dateText(today)}`}
        >
          Today
        </Button>
      </div>
      {trouble && <TroubleBar trouble={trouble} />}
    </>
  );
};
