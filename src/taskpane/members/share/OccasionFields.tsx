import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { FormField, Mistakes, OccasionForm } from "./occasion";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  days: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0 },
});

interface Props {
  readonly form: OccasionForm;
  /** Shown once the officer has tried to go on. */
  readonly mistakes: Mistakes;
  readonly onChange: (form: OccasionForm) => void;
  readonly disabled: boolean;
}

/** The dates and the address that all books of one go bear. */
export const OccasionFields = ({ disabled, form, mistakes, onChange }: Props) => {
  const styles = useStyles();
  const given = (field: FormField) => ({
    value: form[field],
    disabled,
    className: styles.input,
    onChange: (_: unknown, { value }: { value: string }) => onChange({ ...form, [field]: value }),
  });
  const message = (field: FormField) => {
    const mistake = mistakes[field];
    return mistake === undefined ? {} : { validationMessage: mistake };
  };
  return (
    <div className={styles.fields}>
      <div className={styles.days}>
        <Field label="Issue date" required {...message("issued")}>
          <Input type="date" {...given("issued")} />
        </Field>
        <Field label="Please return by" required {...message("replyBy")}>
          <Input type="date" {...given("replyBy")} />
        </Field>
      </div>
      <Field
        label="Return to"
        required
        hint="A name and an address, as the Members shall read it."
        {...message("contact")}
      >
        <Textarea rows={2} maxLength={300} {...given("contact")} />
      </Field>
    </div>
  );
};
