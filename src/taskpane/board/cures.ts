import type { ComponentType } from "react";
import type { NoBoard } from "../../excel";
import { RepairFormulas } from "../repair/RepairFormulas";

interface CureProps {
  /** Reads the Scoreboard again. */
  readonly onDone: () => void;
}

/** What the pane itself can do where there is no board to show: a button below the message. */
export const CURES: Readonly<Partial<Record<NoBoard, ComponentType<CureProps>>>> = {
  unknownFunctions: RepairFormulas,
};
