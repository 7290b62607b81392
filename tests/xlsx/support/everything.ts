import { cellStyle, differentialStyle, newSheet, newWorkbook } from "../../../src/xlsx";
import type { Cell, CellStyle, CellValue, Formula, Row, Sheet, Workbook } from "../../../src/xlsx";

const plain = cellStyle({});
const head = cellStyle({
  font: { bold: true, color: "#FFFFFF", name: "Calibri", size: 12 },
  fill: { kind: "solid", color: "#1F4E79" },
  alignment: { horizontal: "center", vertical: "center", wrap: true },
  borders: { bottom: { style: "medium", color: "#0B2239" } },
});
const code = cellStyle({ numberFormat: "@", quotePrefix: true });
const date = cellStyle({ numberFormat: "d mmm yyyy" });
const input = cellStyle({ locked: false, fill: { kind: "solid", color: "#FFF2CC" } });

export const cell = (
  column: number,
  value: CellValue,
  style: CellStyle = plain,
  formula: Formula | null = null,
): Cell => ({ column, value, formula, style });

export const formula = (
  column: number,
  text: string,
  value: CellValue,
  style: CellStyle = plain,
): Cell => ({ column, value, formula: { kind: "plain", text }, style });

export const row = (index: number, cells: readonly Cell[], more: Partial<Row> = {}): Row => ({
  index,
  height: null,
  hidden: false,
  style: null,
  cells,
  ...more,
});

const kpis: Sheet = newSheet("KPIs", {
  tabColor: "#2E75B6",
  rows: [
    row(
      0,
      ["KPI", "Goal", "Double", "Since", "Line\nbreak"].map((text, i) => cell(i, text, head)),
      { height: 32 },
    ),
    row(1, [
      cell(0, "12.1", code),
      cell(1, 22),
      formula(2, "[@Goal]*2", 44),
      cell(3, 43555, date),
      cell(4, "=not a formula", code),
    ]),
    row(2, [
      cell(0, "2a", code),
      cell(1, 33),
      formula(2, "[@Goal]*2", 66),
      cell(3, null, date),
      cell(4, "+41 @home", code),
    ]),
    row(3, [
      cell(0, "Total"),
      formula(1, "SUBTOTAL(109,Kpis[Goal])", 55),
      cell(2, null),
      cell(3, null),
      formula(4, "MAX(Kpis[Goal])", 33),
    ]),
  ],
  columns: [
    { first: 0, last: 0, width: 8.5, hidden: false, style: null },
    { first: 4, last: 5, width: 40, hidden: false, style: input },
    { first: 9, last: 9, width: null, hidden: true, style: null },
  ],
  tables: [
    {
      name: "Kpis",
      area: { top: 0, left: 0, bottom: 3, right: 4 },
      headerRow: true,
      totalsRow: true,
      filterButtons: true,
      columns: [
        { name: "KPI", calculated: null, totals: { kind: "label", text: "Total" } },
        { name: "Goal", calculated: null, totals: { kind: "function", function: "sum" } },
        { name: "Double", calculated: { text: "[@Goal]*2", array: false }, totals: null },
        { name: "Since", calculated: null, totals: null },
        {
          name: "Line\nbreak",
          calculated: null,
          totals: { kind: "formula", formula: { text: "MAX(Kpis[Goal])", array: true } },
        },
      ],
      style: {
        name: "TableStyleMedium2",
        bandedRows: true,
        bandedColumns: false,
        firstColumn: true,
        lastColumn: false,
      },
    },
  ],
  view: {
    frozenRows: 1,
    frozenColumns: 1,
    gridlines: false,
    headings: true,
    rightToLeft: false,
    zoom: 85,
    activeCell: { row: 2, column: 1 },
    selection: [{ top: 1, left: 1, bottom: 3, right: 2 }],
  },
});

const board: Sheet = newSheet("Board & “more” <1>", {
  rows: [
    row(0, [cell(0, "As of"), cell(1, 43555, date)]),
    row(2, [
      {
        column: 0,
        value: "12.1",
        formula: {
          kind: "dynamic",
          text: 'FILTER(Kpis[KPI],Kpis[Goal]>=LET(low,10,low*2),"")',
          area: { top: 2, left: 0, bottom: 3, right: 0 },
        },
        style: plain,
      },
      formula(1, "KPISTATUS(A3,AsOf)", "On track"),
      formula(2, "COUNTA(A3#)+@A3:A4", 3),
      formula(3, "1/0", { error: "#DIV/0!" }),
      formula(4, 'IFERROR(XLOOKUP("x",Kpis[KPI],Kpis[Goal]),"")', ""),
      formula(5, "1=1", true),
    ]),
    row(3, [
      cell(0, "2a"),
      cell(1, true),
      cell(2, false),
      cell(3, { error: "#N/A" }),
      cell(4, 0.1 + 0.2),
      cell(5, 1e-300),
    ]),
    row(
      4,
      [
        cell(0, "_x0041_ \u0001 \r\n end  "),
        cell(1, "  two  blanks "),
        cell(2, "日本語 😀 \ud800"),
        cell(3, "<b>&amp;</b>"),
      ],
      { hidden: true, style: input },
    ),
    row(6, [
      {
        column: 0,
        value: 5,
        formula: {
          kind: "array",
          text: "SUM(A1:A2*B1:B2)",
          area: { top: 6, left: 0, bottom: 6, right: 1 },
        },
        style: plain,
      },
      cell(1, 5),
    ]),
  ],
  merges: [{ top: 8, left: 0, bottom: 9, right: 3 }],
  names: [{ name: "Local", formula: "'KPIs'!$A$1", hidden: false, comment: "on this sheet" }],
  conditionalFormats: [
    {
      areas: [{ top: 2, left: 1, bottom: 40, right: 1 }],
      priority: 1,
      stopIfTrue: true,
      rule: {
        kind: "cellIs",
        comparison: "equal",
        formula1: '"Off track"',
        formula2: null,
        style: differentialStyle({ fill: "#FFC7CE", fontColor: "#9C0006", bold: true }),
      },
    },
    {
      areas: [{ top: 2, left: 1, bottom: 40, right: 1 }],
      priority: 2,
      stopIfTrue: false,
      rule: {
        kind: "text",
        operator: "contains",
        text: 'at "risk"',
        style: differentialStyle({ fill: "#FFEB9C", italic: true }),
      },
    },
    {
      areas: [{ top: 2, left: 0, bottom: 40, right: 0 }],
      priority: 3,
      stopIfTrue: false,
      rule: {
        kind: "expression",
        formula: 'AND($B3<>"",$B3=MAX($B$3:$B$9))',
        style: differentialStyle({ numberFormat: "0.0%" }),
      },
    },
    {
      areas: [{ top: 2, left: 4, bottom: 40, right: 4 }],
      priority: 4,
      stopIfTrue: false,
      rule: {
        kind: "dataBar",
        lower: { kind: "automatic" },
        upper: { kind: "number", value: "100" },
        color: "#638EC6",
        negativeColor: "#FF0000",
        gradient: false,
        showValue: true,
        direction: "leftToRight",
      },
    },
    {
      areas: [{ top: 2, left: 5, bottom: 40, right: 5 }],
      priority: 5,
      stopIfTrue: false,
      rule: {
        kind: "iconSet",
        set: "3TrafficLights1",
        thresholds: [
          { kind: "percent", value: "0", inclusive: true },
          { kind: "percent", value: "33", inclusive: true },
          { kind: "number", value: "67", inclusive: false },
        ],
        reverse: true,
        showValue: false,
      },
    },
    {
      areas: [
        { top: 2, left: 2, bottom: 40, right: 2 },
        { top: 50, left: 2, bottom: 60, right: 2 },
      ],
      priority: 6,
      stopIfTrue: false,
      rule: {
        kind: "colorScale",
        points: [
          { threshold: { kind: "lowest" }, color: "#F8696B" },
          { threshold: { kind: "percentile", value: "50" }, color: "#FFEB84" },
          { threshold: { kind: "highest" }, color: "#63BE7B" },
        ],
      },
    },
  ],
  hyperlinks: [
    {
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      target: { kind: "url", url: "https://example.org/?a=1&b=2#top" },
      tooltip: "Read more",
    },
    {
      area: { top: 4, left: 3, bottom: 4, right: 3 },
      target: { kind: "place", location: "KPIs!A1" },
      tooltip: "",
    },
  ],
  notes: [{ row: 0, column: 1, text: "Type a date\nhere", author: "" }],
  autoFilter: { top: 20, left: 0, bottom: 30, right: 3 },
});

const form: Sheet = newSheet("Return", {
  rows: [
    row(0, [cell(0, "Status", head), cell(1, "Since", head)]),
    row(1, [cell(0, "On track", input), cell(1, null, input)]),
  ],
  validations: [
    {
      areas: [{ top: 1, left: 0, bottom: 99, right: 0 }],
      rule: { kind: "list", source: "Lists!$A$1:$A$3", dropDown: true },
      ignoreBlank: true,
      prompt: { shown: true, title: "Status", message: "Pick one\nof the list" },
      alert: {
        shown: true,
        style: "stop",
        title: "Not a status",
        message: "Please pick from the list.",
      },
    },
    {
      areas: [{ top: 1, left: 1, bottom: 99, right: 1 }],
      rule: { kind: "date", comparison: "between", formula1: "43101", formula2: "TODAY()" },
      ignoreBlank: true,
      prompt: { shown: true, title: "", message: "A date" },
      alert: { shown: true, style: "warning", title: "", message: "" },
    },
    {
      areas: [
        { top: 1, left: 2, bottom: 1, right: 2 },
        { top: 4, left: 2, bottom: 5, right: 3 },
      ],
      rule: { kind: "list", source: '"Yes,No"', dropDown: false },
      ignoreBlank: false,
      prompt: { shown: false, title: "", message: "" },
      alert: { shown: false, style: "information", title: "", message: "" },
    },
    {
      areas: [{ top: 1, left: 4, bottom: 1, right: 4 }],
      rule: { kind: "textLength", comparison: "lessThanOrEqual", formula1: "200", formula2: null },
      ignoreBlank: true,
      prompt: { shown: false, title: "", message: "" },
      alert: { shown: true, style: "stop", title: "", message: "" },
    },
    {
      areas: [{ top: 1, left: 5, bottom: 1, right: 5 }],
      rule: { kind: "custom", formula: "COUNTIF($F$2:$F$9,F2)=1" },
      ignoreBlank: true,
      prompt: { shown: false, title: "", message: "" },
      alert: { shown: true, style: "stop", title: "", message: "" },
    },
  ],
  protection: {
    allowed: [
      "formatCells",
      "formatColumns",
      "formatRows",
      "sort",
      "autoFilter",
      "selectLockedCells",
      "selectUnlockedCells",
    ],
    password: null,
  },
  print: {
    ...newSheet("x").print,
    orientation: "landscape",
    paperSize: 9,
    fit: { wide: 1, tall: 0 },
    titleRows: { first: 0, last: 0 },
    titleColumns: { first: 0, last: 1 },
    area: [{ top: 0, left: 0, bottom: 99, right: 5 }],
    centerHorizontally: true,
    gridlines: true,
    pages: { header: "&L&A", footer: "&CPage &P of &N" },
    firstPage: { header: "", footer: "&Rfirst" },
    rowBreaks: [40, 80],
    firstPageNumber: 1,
  },
});

const lists: Sheet = newSheet("Lists", {
  visibility: "hidden",
  rows: ["On track", "At risk", "Off track"].map((text, i) => row(i, [cell(0, text)])),
});

const secret: Sheet = newSheet("__proto__", {
  visibility: "veryHidden",
  rows: [row(1_048_575, [cell(16_383, "constructor")])],
});

/** A book with one of everything that the model knows. */
export const everything: Workbook = newWorkbook([kpis, board, form, lists, secret], {
  activeSheet: 1,
  names: [
    { name: "AsOf", formula: "'Board & “more” <1>'!$B$1", hidden: false, comment: "" },
    { name: "Plan", formula: "Kpis[[#All],[KPI]:[Goal]]", hidden: false, comment: "The plan" },
    { name: "Half", formula: "0.5", hidden: true, comment: "" },
    { name: "constructor", formula: '"text, with ""quotes"""', hidden: false, comment: "" },
    { name: "Own", formula: 'KPISTATUS("12.1",AsOf)', hidden: false, comment: "" },
    { name: "Two", formula: "Lists!$A$1,Lists!$A$3", hidden: false, comment: "" },
  ],
  calculation: "manual",
  properties: {
    title: "Plan <2019>",
    subject: "s",
    author: "",
    keywords: "k",
    comments: "line\nline",
    category: "c",
    manager: "",
    company: "ROCB A/P",
    lastAuthor: "",
    revision: 3,
    created: "2019-03-31T12:00:00Z",
    modified: null,
  },
  customProperties: [
    { name: "PlanHash", value: "0123456789abcdef" },
    { name: "__proto__", value: 5 },
    { name: "Ratio", value: 0.1 },
    { name: "Final", value: true },
    { name: "Issued", value: { date: "2019-03-31T00:00:00Z" } },
  ],
  xmlParts: [
    {
      id: "{6F1A2B3C-0001-4002-8003-ABCDEF012345}",
      xml: '<plan xmlns="urn:example:plan" hash="1"><name>Plan &amp; more</name></plan>',
    },
    { id: null, xml: "<note/>" },
  ],
});

export const CUSTOM_FUNCTIONS = ["KPISTATUS"];
