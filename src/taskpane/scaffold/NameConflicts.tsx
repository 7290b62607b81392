import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { renamed, type BookState, type Conflict } from "../../excel";
import type { Naming } from "../../workbook";
import { Message } from "../common/Message";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const keyOf = ({ kind, key }: Conflict): string => `${kind} ${key}`;

const label = ({ kind, name }: Conflict): string => `Our ${kind} instead of ${name}`;

/** What Excel takes: names are one word; sheets are free but for a few characters. */
const MISTAKES: Readonly<Record<Conflict["kind"], (name: string) => string | undefined>> = {
  sheet: (name) =>
    /^[^[\]:*?/\\']{1,31}$/.test(name) ? undefined : "1 to 31 characters, none of [ ] : * ? / \\ '",
  table: (name) => word(name),
  name: (name) => word(name),
};

const word = (name: string): string | undefined => {
  if (!/^[A-Za-z_][A-Za-z0-9_.]{0,100}$/.test(name)) return "One word of letters and digits";
  return /^([A-Za-z]{1,3}\d+|[rcRC]\d*)$/.test(name) ? "This reads like a cell" : undefined;
};

interface Props {
  readonly state: BookState;
  readonly onChoose: (naming: Naming) => void;
}

/** Something foreign bears our names: it is left alone, and ours get other names. */
export const NameConflicts = ({ state: { conflicts, naming }, onChoose }: Props) => {
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const nameFor = (conflict: Conflict) => typed[keyOf(conflict)] ?? conflict.suggestion;
  const mistakeIn = (conflict: Conflict) => MISTAKES[conflict.kind](nameFor(conflict).trim());
  const sound = conflicts.every((conflict) => mistakeIn(conflict) === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    onChoose(
      conflicts.reduce(
        (names, conflict) => renamed(names, conflict, nameFor(conflict).trim()),
        naming,
      ),
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Message intent="warning" title="Some names are taken">
        This workbook has something else by these names. It is left alone; ours can be called
        otherwise.
      </Message>
      {conflicts.map((conflict) => {
        const mistake = mistakeIn(conflict);
        return (
          <Field
            key={keyOf(conflict)}
            label={label(conflict)}
            {...(mistake === undefined ? {} : { validationMessage: mistake })}
          >
            <Input
              value={nameFor(conflict)}
              onChange={(_, { value }) => setTyped({ ...typed, [keyOf(conflict)]: value })}
            />
          </Field>
        );
      })}
      <Button type="submit" disabledFocusable={!sound}>
        Use these names
      </Button>
    </form>
  );
};
