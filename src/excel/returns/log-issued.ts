import type { SerialDate } from "../../kpi";
import { RETURNS_COLUMNS } from "../../workbook/returns-log";
import { appendToLog, discardNewLog, findLog } from "./log";
import { remember } from "./remembered";
import type { Remembered } from "./remembered";

/** What is noted of books that were made. */
export interface Issuing {
  /** The Members' names on the roster. */
  readonly members: readonly string[];
  readonly issued: SerialDate;
  readonly remembered: Remembered;
}

/** The sheet that was made for the log, where there was none. */
export interface LogResult {
  readonly madeSheet: string | null;
}

/** Adds a row a book to the log and keeps what the officer gave: three round trips. */
export const logIssued = ({ issued, members, remembered }: Issuing): Promise<LogResult> =>
  Excel.run(async (context) => {
    const find = await findLog(context);
    await context.sync();
    const place = find();
    const rows = members.map((member) =>
      RETURNS_COLUMNS.map((column) =>
        column === "Member" ? member : column === "Issued" ? issued : null,
      ),
    );
    try {
      appendToLog(context, place, rows);
      remember(context, remembered);
      await context.sync();
    } catch (error) {
      await discardNewLog(context, place);
      throw error;
    }
    return { madeSheet: place.state === "missing" ? place.sheet : null };
  });
