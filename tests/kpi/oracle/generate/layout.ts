import fc from "fast-check";
import type { Cell, Table } from "../cells";
import { rarely } from "./cells";
import { ACTIVITY_HEADERS } from "./logs";

/** The columns of each table, the required ones first (rule 1.5). */
const COLUMNS = {
  Kpis: {
    required: 6,
    headers: [
      "KPI",
      "Measure",
      "Goal",
      "Timeframe",
      "Start",
      "End",
      "Pillar",
      "Action",
      "Indicator",
    ].concat(["Target", "Of", "Per", "Baseline", "Note"]),
  },
  Members: { required: 1, headers: ["Member", "Code", "RTC", "Joined", "Left", "Aliases"] },
  MemberRows: {
    required: 3,
    headers: ["KPI", "Member", "Status", "Since", "Reported on", "Evidence", "Source"],
  },
  Activities: { required: 2, headers: ACTIVITY_HEADERS },
};

export type Lay = (
  name: keyof typeof COLUMNS,
  rows: readonly Readonly<Record<string, Cell>>[],
) => Table;

/** Tables with columns turned, mirrored, one more, or without one that may be absent. */
export const layout = (): fc.Arbitrary<Lay> =>
  fc
    .record({
      turn: fc.nat(14),
      isMirrored: fc.boolean(),
      hasExtra: fc.boolean(),
      dropped: rarely(12, fc.nat(14)),
      isShouting: fc.boolean(),
    })
    .map(({ turn, isMirrored, hasExtra, dropped, isShouting }) => (name, rows) => {
      const { headers, required } = COLUMNS[name];
      const absent =
        dropped === undefined ? -1 : required + (dropped % (headers.length - required));
      const kept = headers.filter((_, index) => index !== absent);
      const turned = kept.map((_, index) => kept[(index + turn) % kept.length] ?? "");
      const ordered = isMirrored ? turned.reverse() : turned;
      const shown = hasExtra ? ["Remarks", ...ordered] : ordered;
      return [
        shown.map((header) => (isShouting ? ` ${header.toUpperCase()}` : header)),
        ...rows.map((row) => shown.map((header) => (header === "Remarks" ? 7 : row[header]))),
      ];
    });
