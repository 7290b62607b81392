import type { ConditionalFormat } from "../model/conditional-formats";
import type { Hyperlink, Note } from "../model/sheets";
import type { Validation } from "../model/validations";
import { isXmlText } from "../text/xml";
import { isCellOfSheet, isRange } from "./areas";
import { CELL_TEXT, MESSAGE, TITLE, URL_TEXT, fits, isPlainText } from "./text";

const areasProblem = (areas: ConditionalFormat["areas"]) =>
  areas.length === 0 || !areas.every(isRange) ? "applies to no cells of the sheet" : null;

/** An inline list, with its quotes. */
const LONGEST_LIST = 257;

/** Why Excel would not take the rule, to be read after "The validation"; null if it would. */
export function validationProblem({ areas, rule, prompt, alert }: Validation): string | null {
  if (!fits(prompt.title, TITLE) || !fits(alert.title, TITLE))
    return "has a title of more than 32 letters";
  if (!fits(prompt.message, MESSAGE) || !fits(alert.message, MESSAGE))
    return "has a message of more than 255 letters";
  if (rule.kind === "list" && rule.source.startsWith('"') && rule.source.length > LONGEST_LIST)
    return "lists its choices in more than 255 letters: put them into cells";
  return areasProblem(areas);
}

/** To be read after "The conditional format". */
export function conditionalFormatProblem({
  areas,
  priority,
  rule,
}: ConditionalFormat): string | null {
  if (!Number.isInteger(priority) || priority < 1) return "has no priority from 1 up";
  if (rule.kind === "iconSet" && rule.thresholds.length !== Number(rule.set[0]))
    return "has not one threshold for each icon";
  if (rule.kind === "colorScale" && (rule.points.length < 2 || rule.points.length > 3))
    return "has not two or three colours";
  if (rule.kind === "text" && !isPlainText(rule.text, MESSAGE))
    return "looks for a text of more than 255 letters or with control characters";
  return areasProblem(areas);
}

/** To be read after "The link". */
export function hyperlinkProblem({ area, target, tooltip }: Hyperlink): string | null {
  if (!isRange(area)) return "stands outside the sheet";
  const to = target.kind === "url" ? target.url : target.location;
  if (to === "" || !isPlainText(to, URL_TEXT)) return "leads nowhere, or is too long for Excel";
  return fits(tooltip, MESSAGE) ? null : "has a tip of more than 255 letters";
}

/** To be read after "The note". */
export function noteProblem({ row, column, text, author }: Note): string | null {
  if (!isCellOfSheet(row, column)) return "stands outside the sheet";
  if (text.length > CELL_TEXT) return "has more than 32,767 letters";
  return isXmlText(author) ? null : "has an author with control characters";
}
