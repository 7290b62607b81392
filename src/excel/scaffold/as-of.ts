import { SCOREBOARD_CELLS } from "../../workbook";
import type { Step } from "../steps/step";

/** The as-of date, a serial day, that these steps give the book; undefined where they leave it alone. */
export const asOfWritten = (steps: readonly Step[]): number | undefined => {
  const written = steps.flatMap((step): readonly Pick<Written, "address" | "cells">[] => {
    if (!("blueprint" in step) || step.blueprint.key !== "scoreboard") return [];
    if (step.kind === "sheet") return step.blueprint.blocks;
    return step.kind === "cells" ? [step] : [];
  });
  const day = written.find(({ address }) => address === SCOREBOARD_CELLS.asOf)?.cells[0]?.[0];
  return typeof day === "number" ? day : undefined;
};

type Written = Extract<Step, { kind: "cells" }>;
