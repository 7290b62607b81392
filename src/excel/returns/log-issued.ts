import { isEmpty } from "../../kpi";
import type { SerialDate } from "../../kpi";
import { RETURNS_COLUMNS } from "../../workbook/returns-log";
import { appendToLog, discardNewLog, findLog, logColumn, resultIn } from "./log";
import type { LogPlace, LogResult, NewSheet } from "./log";
import { remember } from "./remembered";
import type { Remembered } from "./remembered";

/** What is noted of books that were made. */
export interface Issuing {
  /** The Members' names on the roster. */
  readonly members: readonly string[];
  readonly issued: SerialDate;
  readonly remembered: Remembered;
}

/** The Members whose books of that day are out and not back. */
function openBooks(place: LogPlace, issued: SerialDate): readonly string[] {
  if (place.state === "missing") return [];
  const { cells } = place;
  const [member, day, received] = (["Member", "Issued", "Received"] as const).map((column) =>
    logColumn(cells, column),
  );
  return cells
    .slice(1)
    .filter((row) => row[day ?? -1] === issued && isEmpty(row[received ?? -1]))
    .map((row) => String(row[member ?? -1]));
}

/** Adds a row a book to the log, once, and keeps what the officer gave: three round trips. */
export const logIssued = ({ issued, members, remembered }: Issuing): Promise<LogResult> =>
  Excel.run(async (context) => {
    const find = await findLog(context);
    await context.sync();
    const place = find();
    // Noted before, perhaps by a try that seemed to fail: a second row would wait for ever.
    const open = new Set(openBooks(place, issued));
    const rows = members
      .filter((member) => !open.has(member))
      .map((member) =>
        RETURNS_COLUMNS.map((column) =>
          column === "Member" ? member : column === "Issued" ? issued : null,
        ),
      );
    let begun: NewSheet;
    try {
      if (rows.length > 0) begun = appendToLog(context, place, rows);
      remember(context, remembered);
      await context.sync();
    } catch (error) {
      await discardNewLog(context, begun);
      throw error;
    }
    return resultIn(place);
  });
