import { rule_6_standing } from "./activities";
import { rule_5_standing } from "./members";
import { rule_7_standing } from "./ratios";
import { bare } from "./status";
import type { Standing } from "./status";
import { TAKES_STATEMENTS } from "./tables";
import type { Book, Kpi } from "./tables";

/** Rules 2.1 and 4.1, then the section of the measure. */
export function standingOf(book: Book, kpi: Kpi): Standing {
  const { setUp, measure } = kpi;
  if (!setUp || !measure) return bare("Not set up");
  if (book.asOf < setUp.start) return bare("Not started");
  if (TAKES_STATEMENTS.includes(measure)) return rule_5_standing(book, kpi, setUp);
  return measure === "Activities"
    ? rule_6_standing(book, kpi, setUp)
    : rule_7_standing(book, kpi, setUp);
}
