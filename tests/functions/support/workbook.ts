/** A small workbook: five Members, one KPI a measure and one that is not set up. */

export type Table = unknown[][];

/** 30 June 2019: the day on which all expectations are reckoned. */
export const AS_OF = [[43646]];

const START = 43282; // 1 July 2018
const END = 44012; // 30 June 2020

export const PLAN: Table = [
  // prettier-ignore
  ["KPI", "Pillar", "Action", "Indicator", "Target", "Timeframe", "Measure", "Goal", "Of", "Per", "Start", "End", "Baseline", "Note"],
  [
    "10",
    "One",
    "",
    "Members that acceded",
    "3",
    "by June 2020",
    "Members",
    3,
    "",
    "",
    START,
    END,
    "",
    "",
  ],
  [
    "11",
    "One",
    "",
    "Members that joined",
    "1",
    "by June 2020",
    "New Members",
    1,
    "",
    "",
    START,
    END,
    "",
    "",
  ],
  [
    12.1,
    "One",
    "",
    "Workshops",
    "2 a year",
    "2018-2020",
    "Activities",
    2,
    "",
    "year",
    START,
    END,
    "",
    "",
  ],
  [
    "20",
    "Two",
    "",
    "Requests met",
    "75%",
    "by June 2020",
    "Share",
    0.75,
    "",
    "",
    START,
    END,
    "",
    "",
  ],
  [
    "21",
    "Two",
    "",
    "Satisfaction",
    "4 of 5",
    "by June 2020",
    "Average",
    4,
    5,
    "",
    START,
    END,
    "",
    "",
  ],
  ["30", "Two", "", "Not agreed yet", "", "by June 2020", "", "", "", "", START, END, "", ""],
];

export const ROSTER: Table = [
  ["Member", "Code", "RTC", "Joined", "Left", "Aliases"],
  ["Fiji", "FJI", "Yes", "", "", ""],
  ["India", "IND", "Yes", "", "", ""],
  ["Japan", "JPN", "", "", "", ""],
  ["Nepal", "NPL", "", "", "", ""],
  ["Viet Nam", "VNM", "", "", "", "Socialist Republic of Viet Nam"],
];

export const MEMBER_LOG: Table = [
  ["KPI", "Member", "Status", "Since", "Reported on", "Evidence", "Source"],
  ["10", "Fiji", "Yes", 43300, 43400, "", ""],
  ["10", "IND", "Yes", 43500, 43510, "", ""],
  [10, "Japan", "In progress", 43400, 43400, "", ""],
  ["10", "Nepal", "Not applicable", 43400, 43400, "", ""],
  ["11", "Vietnam", "Yes", 43300, 43400, "", ""],
];

export const ACTIVITY_LOG: Table = [
  ["Date", "KPI", "Activity", "Member", "Count", "Out of", "Score", "Responses", "Evidence"],
  [43400, 12.1, "Workshop in Suva", "Fiji", "", "", "", "", ""],
  [43500, "12.1", "Workshop in Delhi", "India", "", "", "", "", ""],
  [43500, "20", "Requests", "", 4, 5, "", "", ""],
  [43510, "20", "Requests", "", 5, 5, "", "", ""],
  [43400, "21", "Survey", "", "", "", 4.1, 3, ""],
  [43500, "21", "Survey", "", "", "", 3.85, 2, ""],
];

/** The same table with the columns the other way round and one of the user's own among them. */
export function rearranged(table: Table): Table {
  return table.map((row, index) => [index === 0 ? "Mine" : `x${index}`, ...[...row].reverse()]);
}

/** The same table with every empty cell as the host passes it. */
export function withEmptyCellsAs(empty: unknown, table: Table): Table {
  return table.map((row) => row.map((cell) => (cell === "" ? empty : cell)));
}

/** The same table with one cell changed; row 1 is the first below the header. */
export function withCell(table: Table, row: number, column: string, value: unknown): Table {
  const at = table[0]!.indexOf(column);
  return table.map((cells, index) => (index === row ? cells.with(at, value) : cells));
}
