import type {
  PERIODS,
  PRESETS as PRESET_KINDS,
  TEXT_OPERATORS,
} from "../model/conditional-formats";

/** The formulas that Excel writes beside rules which it could do without, for the first cell. */
type Test = (cell: string) => string;

export const TEXT_RULES: Readonly<
  Record<
    (typeof TEXT_OPERATORS)[number],
    {
      readonly type: string;
      readonly operator: string;
      readonly test: (cell: string, text: string) => string;
    }
  >
> = {
  contains: {
    type: "containsText",
    operator: "containsText",
    test: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  notContains: {
    type: "notContainsText",
    operator: "notContains",
    test: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  beginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    test: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  endsWith: {
    type: "endsWith",
    operator: "endsWith",
    test: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

export const PRESETS: Readonly<
  Record<(typeof PRESET_KINDS)[number], { readonly type: string; readonly test?: Test }>
> = {
  duplicates: { type: "duplicateValues" },
  uniques: { type: "uniqueValues" },
  blanks: { type: "containsBlanks", test: (cell) => `LEN(TRIM(${cell}))=0` },
  notBlanks: { type: "notContainsBlanks", test: (cell) => `LEN(TRIM(${cell}))>0` },
  errors: { type: "containsErrors", test: (cell) => `ISERROR(${cell})` },
  notErrors: { type: "notContainsErrors", test: (cell) => `NOT(ISERROR(${cell}))` },
};

const month = (cell: string, day: string) =>
  `AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;

export const PERIOD_FORMULAS: Readonly<Record<(typeof PERIODS)[number], Test>> = {
  today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  last7Days: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  thisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  lastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  nextWeek: (cell) =>
    `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  thisMonth: (cell) => month(cell, "TODAY()"),
  lastMonth: (cell) => month(cell, "EDATE(TODAY(),0-1)"),
  nextMonth: (cell) => month(cell, "EDATE(TODAY(),0+1)"),
};
