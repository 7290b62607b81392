import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CollectReading } from "../../../excel/returns/merge/look";
import { serialFromText, type SerialDate } from "../../../kpi";
import { isoOf } from "../../../returns/stamp";
import type { Naming } from "../../../workbook";
import { Message } from "../../common/Message";
import { Panel } from "../../common/Panel";
import { Section } from "../../common/Section";
import { TroubleBar } from "../../common/TroubleBar";
import { Working } from "../../common/Working";
import type { ScreenProps } from "../../screen";
import { DropZone } from "./DropZone";
import { EffectPanel } from "./EffectPanel";
import { FileLine } from "./FileLine";
import { LastMerge } from "./LastMerge";
import { MergePanel } from "./MergePanel";
import { RefusedFile } from "./RefusedFile";
import { useCollect } from "./useCollect";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  files: { margin: 0, padding: 0, listStyleType: "none" },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});

/** What is wrong with the day of receipt; null where nothing is. */
function wrongReceipt(text: string, today: SerialDate): string | null {
  const day = serialFromText(text);
  if (day === null) return "Enter a whole date";
  return day > today ? "This day is still to come" : null;
}

interface Props extends Pick<ScreenProps, "goTo"> {
  readonly naming: Naming;
  readonly reading: CollectReading;
  readonly setReading: (reading: CollectReading) => void;
}

export const CollectForm = ({ goTo, naming, reading, setReading }: Props) => {
  const styles = useStyles();
  const collecting = useCollect(naming, reading, setReading);
  const { answers, collection, refusal, stage } = collecting;
  const [received, type] = useState(() => isoOf(answers.received));
  const zone = useRef<HTMLButtonElement>(null);
  const wrongDay = wrongReceipt(received, collecting.today);
  const busy = stage.is === "reading" || stage.is === "working";
  const unfinished = reading.merge !== null && reading.merge.state !== "merged";
  const typed = (text: string) => {
    type(text);
    const day = serialFromText(text);
    if (day !== null && wrongReceipt(text, collecting.today) === null) collecting.setReceived(day);
  };
  // What is pressed goes away with its file: the keyboard goes on from where files are chosen.
  const andBack = (work: () => void) => () => {
    work();
    zone.current?.focus();
  };
  return (
    <div className={styles.form}>
      {stage.is === "told" && (
        <Panel
          key={stage.title}
          intent={stage.intent}
          title={stage.title}
          text={
            <>
              {stage.text}
              {stage.lines && (
                <ul className={styles.lines}>
                  {stage.lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </>
          }
          actions={stage.toBoard && <Button onClick={() => goTo("Board")}>Show the board</Button>}
        />
      )}
      {stage.is === "failed" && <TroubleBar trouble={stage.trouble} onRetry={stage.retry} />}
      {stage.is === "working" && <Working doing={stage.doing} />}
      {stage.is === "reading" && (
        <Working
          doing={`Reading ${stage.progress.file}`}
          done={stage.progress.done}
          of={stage.progress.of}
          onCancel={stage.cancel}
        />
      )}
      <LastMerge
        merge={reading.merge}
        busy={busy}
        onFinish={collecting.finish}
        onUndo={collecting.undo}
      />
      {!unfinished && (
        <>
          <Field
            label="Received on"
            hint="Recorded as Reported on: the day on which the Members said so."
            {...(wrongDay === null ? {} : { validationMessage: wrongDay })}
          >
            <Input
              type="date"
              value={received}
              disabled={busy}
              onChange={(_, { value }) => typed(value)}
            />
          </Field>
          <DropZone button={zone} disabled={busy} onFiles={collecting.add} />
        </>
      )}
      {refusal !== undefined && (
        <Message intent="error" title="The workbook's tables cannot be read">
          {refusal}
        </Message>
      )}
      {collection && !unfinished && (
        <>
          <Section
            title={`Returned files (${collection.compared.length + collection.refused.length})`}
          >
            <ul className={styles.files}>
              {collection.refused.map((file) => (
                <RefusedFile
                  key={file.id}
                  file={file}
                  busy={busy}
                  onRemove={andBack(() => collecting.remove(file.id))}
                />
              ))}
              {collection.compared.map((file) => (
                <FileLine
                  key={file.id}
                  file={file}
                  collecting={collecting}
                  busy={busy}
                  onRemove={andBack(() => collecting.remove(file.id))}
                />
              ))}
            </ul>
          </Section>
          <EffectPanel effect={collection.effect} />
          <MergePanel
            collection={collection}
            busy={busy || wrongDay !== null}
            collecting={collecting}
            onClear={andBack(collecting.clear)}
          />
        </>
      )}
    </div>
  );
};
