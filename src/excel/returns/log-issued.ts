import type { SerialDate } from "../../kpi";
import { RETURNS_COLUMNS } from "../../workbook/returns-log";
import { appendToLog, discardNewLog, findLog, resultIn } from "./log";
import type { LogResult, NewSheet } from "./log";
import { issuedBooks } from "./read-office";
import { remember } from "./remembered";
import type { Remembered } from "./remembered";

/** What is noted of books that were made. */
export interface Issuing {
  /** The Members' names on the roster. */
  readonly members: readonly string[];
  readonly issued: SerialDate;
  readonly remembered: Remembered;
}

/** Adds a row a book to the log, once, and keeps what the officer gave: three round trips. */
export const logIssued = ({ issued, members, remembered }: Issuing): Promise<LogResult> =>
  Excel.run(async (context) => {
    const find = await findLog(context);
    await context.sync();
    const place = find();
    // Noted before, perhaps by a try that seemed to fail: a second row would wait for ever.
    const open = new Set(
      issuedBooks(place)
        .filter((book) => book.issued === issued && !book.returned)
        .map(({ member }) => member),
    );
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
