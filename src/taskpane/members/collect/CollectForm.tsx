import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CollectReading } from "../../../excel/returns/merge/look";
import { serialFromText } from "../../../kpi";
import { isoOf } from "../../../returns/stamp";
import type { Naming } from "../../../workbook";
import { Message } from "../../common/Message";
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
  const busy = stage.is === "reading" || stage.is === "working";
  const unfinished = reading.merge !== null && reading.merge.state !== "merged";
  const typed = (text: string) => {
    type(text);
    const day = serialFromText(text);
    if (day !== null) collecting.setReceived(day);
  };
  return (
    <div className={styles.form}>
      {stage.is === "told" && (
        <Message
          intent={stage.intent}
          title={stage.title}
          actions={<Button onClick={() => goTo("Board")}>Show the board</Button>}
        >
          {stage.text}
          {stage.lines && (
            <ul className={styles.lines}>
              {stage.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Message>
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
            {...(serialFromText(received) === null
              ? { validationMessage: "Enter a whole date" }
              : {})}
          >
            <Input
              type="date"
              value={received}
              disabled={busy}
              onChange={(_, { value }) => typed(value)}
            />
          </Field>
          <DropZone disabled={busy} onFiles={collecting.add} />
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
                  onRemove={() => collecting.remove(file.id)}
                />
              ))}
              {collection.compared.map((file) => (
                <FileLine key={file.id} file={file} collecting={collecting} />
              ))}
            </ul>
          </Section>
          <EffectPanel effect={collection.effect} />
          <MergePanel
            collection={collection}
            busy={busy || serialFromText(received) === null}
            collecting={collecting}
          />
        </>
      )}
    </div>
  );
};
