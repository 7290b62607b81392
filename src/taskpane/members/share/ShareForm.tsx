import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OfficeReading } from "../../../excel/returns/read-office";
import { isRefusal, serialFromText } from "../../../kpi";
import { openOffice, type AskedMember, type Occasion } from "../../../returns/office";
import { useBook } from "../../common/book";
import { Message } from "../../common/Message";
import { Section } from "../../common/Section";
import { TroubleBar } from "../../common/TroubleBar";
import { Working } from "../../common/Working";
import { candidatesOf } from "./choices";
import { MadePanel } from "./MadePanel";
import { MemberPicker } from "./MemberPicker";
import { OccasionFields } from "./OccasionFields";
import { formFor, readForm } from "./occasion";
import { Preview } from "./Preview";
import { useMaking, type Delivery } from "./useMaking";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly reading: OfficeReading;
  readonly plan: NonNullable<OfficeReading["plan"]>;
  readonly look: () => Promise<unknown>;
}

/** Whom to ask, until when, and the button that makes the books. */
export const ShareForm = ({ look, plan, reading }: Props) => {
  const styles = useStyles();
  const { today } = useBook();
  const [form, setForm] = useState(() => formFor(today(), reading.remembered));
  const [chosen, choose] = useState<ReadonlySet<number>>();
  const [delivery, deliver] = useState<Delivery>("archive");
  const [tried, setTried] = useState(false);
  const [previewed, preview] = useState<{ member: AskedMember; occasion: Occasion }>();
  const [previewing, setPreviewing] = useState(false);
  const { cancel, leave, make, noteAgain, stage } = useMaking(() => void look());

  const issued = serialFromText(form.issued) ?? today();
  const office = useMemo(() => openOffice(reading.tables, issued), [reading, issued]);
  if (isRefusal(office)) {
    return (
      <Message intent="error" title="The tables cannot be read">
        {office.message}
      </Message>
    );
  }
  const candidates = candidatesOf(office.members, reading.issued);
  const members = candidates.filter(({ index }) => chosen === undefined || chosen.has(index));
  const busy = stage.is === "working";
  const given = readForm(form);
  const wrong = "mistakes" in given;
  const asksNothing = members[0] !== undefined && office.linesFor(members[0]).length === 0;
  const withOccasion = (go: (occasion: Occasion) => void) => {
    setTried(true);
    if (!("mistakes" in given)) go({ ...given, plan });
  };
  const [first] = members;

  if (stage.is === "made") {
    return <MadePanel made={stage} onNoteAgain={noteAgain} onLeave={leave} />;
  }
  return (
    <div className={styles.form}>
      <p className={styles.text}>
        Each Member gets a small workbook: what the plan asks, what is on record, and cells to
        answer. It needs no add-in and no Excel.
      </p>
      {asksNothing && (
        <Message intent="warning" title="No KPI asks the Members">
          Books are made of the KPIs that measure Members or New Members; the sheet KPIs has none.
        </Message>
      )}
      {stage.is === "failed" && <TroubleBar trouble={stage.trouble} />}
      {stage.is === "cancelled" && (
        <Message intent="info" title="Cancelled">
          No book was made, and nothing was noted.
        </Message>
      )}
      <Section title="Members">
        <MemberPicker
          candidates={candidates}
          chosen={new Set(members.map(({ index }) => index))}
          onChoose={choose}
          disabled={busy}
        />
      </Section>
      <Section title="In every book">
        <OccasionFields
          form={form}
          mistakes={tried && wrong ? given.mistakes : {}}
          onChange={setForm}
          disabled={busy}
        />
      </Section>
      <Section title="Files">
        <RadioGroup
          aria-label="How the files are handed over"
          value={delivery}
          disabled={busy}
          onChange={(_, { value }) => deliver(value as Delivery)}
        >
          <Radio value="archive" label="All in one .zip" />
          <Radio value="single" label="One by one, from a list" />
        </RadioGroup>
      </Section>
      {busy ? (
        <Working doing="Making the books" done={stage.done} of={stage.of} onCancel={cancel} />
      ) : (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={members.length === 0 || asksNothing}
            onClick={() =>
              withOccasion((occasion) => make({ office, members, occasion, delivery }))
            }
          >
            {`Make ${members.length} ${members.length === 1 ? "book" : "books"}`}
          </Button>
          <Button
            disabledFocusable={first === undefined || asksNothing}
            onClick={() =>
              withOccasion((occasion) => {
                if (first === undefined) return;
                preview({ member: first, occasion });
                setPreviewing(true);
              })
            }
          >
            {first === undefined ? "Preview" : `Preview ${first.name}`}
          </Button>
        </div>
      )}
      {previewed && (
        <Preview
          office={office}
          {...previewed}
          open={previewing}
          onClose={() => setPreviewing(false)}
        />
      )}
    </div>
  );
};
