import { EXAMPLE_MARK } from "../../plan";
import type { Naming } from "../blueprint";

/** Says so on the Scoreboard for as long as the book holds any row of the example. */
export function exampleMarker({ tables }: Naming): string {
  const marked = [
    `${tables.memberRows}[Source]`,
    `${tables.activities}[Evidence]`,
    `${tables.kpis}[Note]`,
  ].map((column) => `COUNTIF(${column},"${EXAMPLE_MARK}*")`);
  const warning =
    "Fictional example: rows marked Example are invented, and so is what they add up to.";
  return `=IF(${marked.join("+")}>0,"${warning}","")`;
}
