import {
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import type { DecidedRow } from "../../../returns/compare/compare";
import type { Stated } from "../../../returns/compare/decide";
import type { Choice } from "../../../returns/merge/plan";
import { dateText } from "../../common/format";
import { useFileStyles } from "./file-styles";
import { VERDICTS, whyNot } from "./words";

const useStyles = makeStyles({
  row: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  side: { margin: 0, overflowWrap: "anywhere" },
  verdict: { fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  evidence: { whiteSpace: "pre-wrap" },
});

const said = (stated: Stated | null, unknown: string): string => {
  if (stated === null) return unknown;
  if (stated.status === null) return "Nothing";
  return stated.since === null
    ? stated.status
    : `${stated.status}, since ${dateText(stated.since)}`;
};

interface Props {
  readonly row: DecidedRow;
  readonly busy: boolean;
  readonly choice: Choice | null;
  /** null where the file is not taken, so that a choice would change nothing. */
  readonly onChoose: ((choice: Choice) => void) | null;
}

/** One returned row: theirs, ours and what was on record at issue, side by side, and its decision. */
export const RowDetails = ({ busy, choice, onChoose, row }: Props) => {
  const styles = useStyles();
  const line = useFileStyles();
  const { base, decision, kpi, ours, remarks, shown } = row;
  const why = whyNot(row);
  const needsEyes = decision.kind === "conflict" || decision.kind === "rejected";
  const written = [shown.status, shown.since && `since ${shown.since}`].filter(Boolean).join(", ");
  const sides = [
    ["Theirs", written || "Blank"],
    ["Ours now", said(ours, "None")],
    ["At issue", said(base, "Not known")],
  ] as const;
  return (
    <li className={styles.row}>
      <div className={line.head}>
        <span className={line.name}>{kpi === "" ? `Row ${row.row}` : `KPI ${kpi}`}</span>
        <span className={mergeClasses(styles.verdict, needsEyes && styles.strong)}>
          {VERDICTS[decision.kind]}
        </span>
      </div>
      <dl className={styles.sides}>
        {sides.map(([term, text]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.side}>{text}</dd>
          </div>
        ))}
      </dl>
      {shown.evidence !== "" && (
        <p className={line.note}>
          Evidence: <bdi className={styles.evidence}>{shown.evidence}</bdi>
        </p>
      )}
      {why !== null && <p className={line.note}>{why}</p>}
      {remarks.map((remark) => (
        <p key={remark} className={line.note}>
          {remark}
        </p>
      ))}
      {decision.kind === "conflict" && onChoose === null && (
        <p className={line.note}>
          Ours and theirs differ. There is nothing to decide unless you take this file.
        </p>
      )}
      {decision.kind === "conflict" && onChoose !== null && (
        <Field label={`Ours and theirs differ. What is right for KPI ${kpi}?`}>
          <RadioGroup
            layout="horizontal"
            disabled={busy}
            value={choice ?? ""}
            onChange={(_, { value }) => onChoose(value as Choice)}
          >
            <Radio value="ours" label="Keep ours" />
            <Radio value="theirs" label="Take theirs" />
          </RadioGroup>
        </Field>
      )}
    </li>
  );
};
