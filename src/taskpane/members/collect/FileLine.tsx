import { Button, makeStyles, Radio, RadioGroup, Field, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { countsOf } from "../../../returns/merge/plan";
import type { DateOrder } from "../../../returns/read/dates";
import type { ComparedFile, Instead } from "./collection";
import { useFileStyles } from "./file-styles";
import { RowDetails } from "./RowDetails";
import type { Collecting } from "./useCollect";
import { counted } from "./words";

const useStyles = makeStyles({
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** "2 new, 1 conflict"; says so where there is nothing, and where the officer has to speak first. */
function summaryOf({ file, order, rows }: ComparedFile): string {
  if (file.answer.ambiguousDate !== null && order === null) return "waits for your answer";
  const counts = countsOf(rows);
  const parts = [
    counts.new > 0 && `${counts.new} new`,
    counts.changed > 0 && `${counts.changed} changed`,
    counts.confirmed > 0 && `${counts.confirmed} confirmed`,
    counts.conflicts > 0 && counted(counts.conflicts, "conflict"),
    counts.rejected > 0 && `${counts.rejected} rejected`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "nothing new" : parts.join(", ");
}

interface Props {
  readonly file: ComparedFile;
  readonly collecting: Collecting;
  /** While files are read or a merge is under way, nothing of it can be changed. */
  readonly busy: boolean;
  readonly onRemove: () => void;
}

/** Why another file is taken in place of this one. */
const INSTEAD: Readonly<Record<Instead["why"], (member: string) => string>> = {
  chosen: (member) => `You take another file of ${member}:`,
  later: (member) => `Another file of ${member} was saved later and is taken:`,
  name: (member) => `Another file of ${member}, saved at the same moment, is taken:`,
};

/** One returned file: whose it is and what it would change; opens to its rows. */
export const FileLine = ({ busy, collecting, file, onRemove }: Props) => {
  const styles = useStyles();
  const line = useFileStyles();
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { insteadOf, member, notes, rows } = file;
  const { answer } = file.file;
  const speaking = rows.filter(
    ({ decision }) => decision.kind !== "unchanged" || decision.why !== "silent",
  );
  const silent = rows.length - speaking.length;
  return (
    <li className={line.file}>
      <div className={line.head}>
        <span className={line.name}>{member}</span>
        <span className={line.note}>{insteadOf === null ? summaryOf(file) : "not taken"}</span>
      </div>
      <p className={line.note}>
        <bdi>{answer.file}</bdi>
      </p>
      {insteadOf !== null && (
        <p className={line.note}>
          {INSTEAD[insteadOf.why](member)} <bdi>{insteadOf.file}</bdi>
        </p>
      )}
      {answer.ambiguousDate !== null && (
        <Field label={`This file writes ${answer.ambiguousDate}. What comes first?`}>
          <RadioGroup
            layout="horizontal"
            disabled={busy}
            value={file.order ?? ""}
            onChange={(_, { value }) => collecting.setOrder(file.id, value as DateOrder)}
          >
            <Radio value="dayFirst" label="The day" />
            <Radio value="monthFirst" label="The month" />
          </RadioGroup>
        </Field>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note} className={line.note}>
              {note}
            </li>
          ))}
        </ul>
      )}
      <div ref={buttons} className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? "Hide" : "Show"} rows of ${answer.file}`}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide rows" : "Show rows"}
        </Button>
        {insteadOf !== null && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={`Take this one: ${answer.file}`}
            onClick={() => {
              collecting.prefer(file);
              // This button goes; the keyboard stays with its file.
              buttons.current?.querySelector("button")?.focus();
            }}
          >
            Take this one
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={`Leave out ${answer.file}`}
          onClick={onRemove}
        >
          Leave out
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <ul className={styles.rows} aria-label={`Rows of ${answer.file}`}>
              {speaking.map((row) => (
                <RowDetails
                  key={row.row}
                  row={row}
                  busy={busy}
                  choice={collecting.choiceOn(file, row)}
                  onChoose={
                    insteadOf === null ? (choice) => collecting.choose(file, row, choice) : null
                  }
                />
              ))}
            </ul>
            {silent > 0 && (
              <p className={line.note}>
                {counted(silent, "row")} left blank: nothing is changed there.
              </p>
            )}
          </>
        )}
      </div>
    </li>
  );
};
