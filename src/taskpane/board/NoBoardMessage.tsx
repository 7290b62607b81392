import { Button } from "@fluentui/react-components";
import type { NoBoard } from "../../excel";
import type { Naming } from "../../workbook";
import { Message } from "../common/Message";
import { Working } from "../common/Working";
import { FreezeBoard } from "../freeze/FreezeBoard";
import { CURES } from "./cures";

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
    text: "This workbook was opened before the add-in was ready. Repair formulas enters its formulas again; nothing else changes.",
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
  readonly naming: Naming;
  /** Reads the Scoreboard again. */
  readonly look: () => void;
  readonly onScaffold: () => void;
}

/** Why there is no board to show, and what to do about it. */
export const NoBoardMessage = ({ why, detail, naming, look, onScaffold }: Props) => {
  if (why === "calculating") return <Working doing="Excel is calculating" />;
  const { intent, title, text, scaffold } = WORDS[why];
  const Cure = CURES[why];
  return (
    <>
      <Message
        intent={intent}
        title={why === "error" ? `${title}: ${detail}` : title}
        actions={scaffold && <Button onClick={onScaffold}>Go to Scaffold</Button>}
      >
        {text}
      </Message>
      {Cure && <Cure onDone={look} />}
      {why !== "absent" && <FreezeBoard naming={naming} />}
    </>
  );
};
