import { makeStyles, tokens } from "@fluentui/react-components";
import type { SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import { useBook } from "../common/book";
import { ageText, dateText } from "../common/format";
import { Today } from "./Today";

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
  readonly asOf: SerialDate;
  readonly naming: Naming;
}

/** The date that all figures are for, how old it is, and the way to today. */
export const AsOf = ({ asOf, naming }: Props) => {
  const styles = useStyles();
  const book = useBook();
  return (
    <div className={styles.line}>
      <p className={styles.text}>
        As of <span className={styles.date}>{dateText(asOf)}</span>{" "}
        <span className={styles.age}>({ageText(asOf, book.today())})</span>
      </p>
      <Today asOf={asOf} naming={naming} />
    </div>
  );
};
