import type { ComponentType } from "react";
import type { NoBoard } from "../../excel";
import type { Naming } from "../../workbook";

export interface CureProps {
  readonly naming: Naming;
  /** Reads the Scoreboard again. */
  readonly onDone: () => void;
}

/** What the pane itself can do where there is no board to show: a button beside the message. */
export const CURES: Readonly<Partial<Record<NoBoard, ComponentType<CureProps>>>> = {};
