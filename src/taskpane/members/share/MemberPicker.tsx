import { Button, Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { dateText } from "../../common/format";
import { GROUPS, matching, type Candidate } from "./choices";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  groups: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  search: { maxWidth: "none" },
  list: {
    maxHeight: "260px",
    overflowY: "auto",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  about: {
    paddingInlineEnd: tokens.spacingHorizontalM,
    textAlign: "right",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  nobody: { padding: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
});

const STANDINGS: Readonly<Record<Candidate["standing"], string>> = {
  never: "",
  waiting: "not returned",
  returned: "returned",
};

/** "RTC · sent 31 Mar 2019, not returned". */
function aboutOf({ lastIssued, rtc, standing }: Candidate): string {
  const sent = lastIssued === null ? [] : [`sent ${dateText(lastIssued)}`];
  const book = [...sent, STANDINGS[standing]].filter((text) => text !== "").join(", ");
  return [rtc ? "RTC" : "", book].filter((text) => text !== "").join(" · ");
}

interface Props {
  readonly candidates: readonly Candidate[];
  /** Indexes of the Members that are chosen. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly disabled: boolean;
}

/** Which Members get a book: one by one, by group, or as found by name. */
export const MemberPicker = ({ candidates, chosen, disabled, onChoose }: Props) => {
  const styles = useStyles();
  const id = useId();
  const [wanted, setWanted] = useState("");
  const shown = matching(candidates, wanted);
  const toggle = (index: number) => {
    const others = [...chosen].filter((one) => one !== index);
    onChoose(new Set(chosen.has(index) ? others : [...others, index]));
  };
  return (
    <div className={styles.picker}>
      <div role="group" aria-label="Choose at once" className={styles.groups}>
        {GROUPS.map(({ has, name }) => {
          const members = candidates.filter(has).map(({ index }) => index);
          const empty = members.length === 0 && name !== "None";
          return (
            <Button
              key={name}
              size="small"
              disabledFocusable={disabled || empty}
              onClick={() => onChoose(new Set(members))}
            >
              {name}
            </Button>
          );
        })}
      </div>
      <SearchBox
        className={styles.search}
        placeholder="Search by name or code"
        aria-label="Search the Members by name or code"
        aria-controls={id}
        value={wanted}
        onChange={(_, { value }) => setWanted(value)}
      />
      <ul id={id} aria-label="Members" className={styles.list}>
        {shown.map((candidate) => (
          <li key={candidate.index} className={styles.line}>
            <Checkbox
              label={candidate.name}
              checked={chosen.has(candidate.index)}
              disabled={disabled}
              aria-describedby={`${id}-${candidate.index}`}
              onChange={() => toggle(candidate.index)}
            />
            <span id={`${id}-${candidate.index}`} className={styles.about}>
              {aboutOf(candidate)}
            </span>
          </li>
        ))}
        {shown.length === 0 && <li className={styles.nobody}>No Member is called so.</li>}
      </ul>
      <p className={styles.count} aria-live="polite">
        {chosen.size} of {candidates.length} chosen
      </p>
    </div>
  );
};
