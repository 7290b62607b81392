import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { inPlainWords, type NoBoard, type Trouble } from "../../excel";
import { useBook } from "../common/book";
import { Message } from "../common/Message";
import { TroubleBar } from "../common/TroubleBar";

interface Words {
  readonly intent: "info" | "warning" | "error";
  readonly title: string;
  readonly text: string;
  readonly scaffold: boolean;
}

const WORDS: Readonly<Record<Exclude<NoBoard, "calculating">, Words>> = {
  absent: {
    intent: "info",
    title: "No Scoreboard yet",
    text: "The board shows what the Scoreboard of this workbook says. Scaffold the plan to get one.",
    scaffold: true,
  },
  unknownFunctions: {
    intent: "warning",
    title: "The Scoreboard shows #NAME?",
    text: "This workbook was opened before the add-in was ready. Click the cell with the formula KPISCOREBOARD, press F2, then Enter.",
    scaffold: false,
  },
  blocked: {
    intent: "warning",
    title: "The Scoreboard has no room",
    text: "Something stands in the cells below or beside its formula. Clear them, and the board appears by itself.",
    scaffold: false,
  },
  noSpill: {
    intent: "warning",
    title: "This Excel cannot show the board",
    text: "It has no dynamic arrays, so that one cell cannot fill others. Use Excel of Microsoft 365, Excel 2024, or Excel on the web. Your tables can be filled here all the same.",
    scaffold: false,
  },
  error: {
    intent: "error",
    title: "The Scoreboard shows an error",
    text: "Select the cell with the formula KPISCOREBOARD: Excel says there what is wrong. Scaffold the plan puts back a missing column, table or name.",
    scaffold: true,
  },
};

interface Props {
  readonly why: NoBoard;
  readonly detail: string;
  readonly onScaffold: () => void;
}

/** Why there is no board to show, and what to do about it. */
export const NoBoardMessage = ({ why, detail, onScaffold }: Props) => {
  if (why === "calculating") return <Spinner label="Excel is calculating …" />;
  const { intent, title, text, scaffold } = WORDS[why];
  return (
    <Message
      intent={intent}
      title={why === "error" ? `${title}: ${detail}` : title}
      actions={scaffold && <Button onClick={onScaffold}>Go to Scaffold</Button>}
    >
      {text}
    </Message>
  );
};

/** In manual calculation what the board shows may be old; the pane can have it calculated once. */
export const ManualCalculation = ({ onDone }: { readonly onDone: () => void }) => {
  const book = useBook();
  const [trouble, setTrouble] = useState<Trouble>();
  const calculate = () => {
    book.recalculate().then(
      () => {
        setTrouble(undefined);
        onDone();
      },
      (error: unknown) => setTrouble(inPlainWords(error)),
    );
  };
  return (
    <>
      <Message
        intent="warning"
        title="Calculation is set to manual"
        actions={<Button onClick={calculate}>Calculate now</Button>}
      >
        The board may be out of date. Formulas, Calculation Options, Automatic keeps it current.
      </Message>
      {trouble && <TroubleBar trouble={trouble} />}
    </>
  );
};
