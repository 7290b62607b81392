import type { ComponentType } from "react";
import type { Naming } from "../../workbook";
import { FreezeBoard } from "../freeze/FreezeBoard";

/** What can be done with a board that is shown: buttons below its headline, each with its outcome. */
export const BOARD_ACTIONS: readonly ComponentType<{ readonly naming: Naming }>[] = [FreezeBoard];
