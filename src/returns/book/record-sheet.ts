/** The hidden sheet: what this book is, what was on record when it was issued, and what it said. */
import { newSheet } from "../../xlsx";
import type { Sheet } from "../../xlsx";
import { RECORD_SHEET } from "../format";
import type { IssueRecord } from "../format";
import { recordToCells } from "../record";
import { LOOKS } from "./looks";
import { piece, rowsOf } from "./paper";

export function recordSheet(record: IssueRecord): Sheet {
  const lines = recordToCells(record).map((cells) => ({
    height: null,
    pieces: cells.map((cell, at) =>
      piece(at, cell, typeof cell === "number" ? LOOKS.machineDate : LOOKS.machineText),
    ),
  }));
  return newSheet(RECORD_SHEET, {
    visibility: "hidden",
    rows: rowsOf(lines, 0),
    columns: [{ first: 0, last: 3, width: 22, hidden: false, style: null }],
    protection: { allowed: ["selectLockedCells", "selectUnlockedCells"], password: null },
  });
}
