import { useState } from "react";
import type { SerialDate } from "../../../kpi";
import type { Choice } from "../../../returns/merge/plan";
import type { DateOrder } from "../../../returns/read/dates";
import { choiceKey, type Answers, type ComparedFile } from "./collection";

type Row = ComparedFile["rows"][number];

export interface Answering {
  readonly answers: Answers;
  readonly setReceived: (day: SerialDate) => void;
  readonly setOrder: (id: string, order: DateOrder) => void;
  readonly choiceOn: (file: ComparedFile, row: Row) => Choice | null;
  readonly choose: (file: ComparedFile, row: Row, choice: Choice) => void;
  readonly chooseIn: (files: readonly ComparedFile[], choice: Choice) => void;
  readonly prefer: (id: string) => void;
}

/** What the officer says of the returned files. */
export function useAnswers(today: SerialDate): Answering {
  const [answers, setAnswers] = useState<Answers>(() => ({
    received: today,
    orders: new Map(),
    choices: new Map(),
    preferred: [],
  }));
  const change = (changes: Partial<Answers>) => setAnswers((now) => ({ ...now, ...changes }));
  const addChoices = (choices: readonly (readonly [string, Choice])[]) =>
    change({ choices: new Map([...answers.choices, ...choices]) });

  return {
    answers,
    setReceived: (received) => change({ received }),
    setOrder: (id, order) => change({ orders: new Map([...answers.orders, [id, order]]) }),
    choiceOn: (file, row) => answers.choices.get(choiceKey(file.book, row)) ?? null,
    choose: (file, row, choice) => addChoices([[choiceKey(file.book, row), choice]]),
    chooseIn: (files, choice) =>
      addChoices(
        files.flatMap(({ book, rows }) =>
          rows
            .filter(({ decision }) => decision.kind === "conflict")
            .map((row) => [choiceKey(book, row), choice] as const),
        ),
      ),
    prefer: (id) =>
      change({ preferred: [...answers.preferred.filter((other) => other !== id), id] }),
  };
}
