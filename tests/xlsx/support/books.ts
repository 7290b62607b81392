import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { withoutOverlaps } from "../../../src/xlsx/checks/areas";
import { TITLE, fits } from "../../../src/xlsx/checks/text";
import { isDefinedName, isTableName, sheetNameProblem } from "../../../src/xlsx/checks/names";
import { isXmlText } from "../../../src/xlsx/text/xml";
import { cellStyle, documentProperties, newSheet, newWorkbook } from "../../../src/xlsx";
import type {
  Border,
  Cell,
  CellStyle,
  CellValue,
  Color,
  ConditionalFormat,
  ConditionalRule,
  DifferentialStyle,
  Formula,
  Hyperlink,
  Note,
  PrintSetup,
  Protection,
  Range,
  Row,
  Sheet,
  SheetView,
  Table,
  Validation,
  ValidationRule,
  Workbook,
  XmlPart,
} from "../../../src/xlsx";
import {
  ICON_SETS,
  PERIODS,
  PRESETS,
  TEXT_OPERATORS,
} from "../../../src/xlsx/model/conditional-formats";
import { ERROR_CODES } from "../../../src/xlsx/model/cells";
import { PROTECTED_ACTIONS } from "../../../src/xlsx/model/protection";
import {
  BORDER_STYLES,
  FILL_PATTERNS,
  HORIZONTAL_ALIGNMENTS,
  VERTICAL_ALIGNMENTS,
} from "../../../src/xlsx/model/styles";
import { TOTALS_FUNCTIONS } from "../../../src/xlsx/model/tables";
import { BOUNDED_KINDS, COMPARISONS } from "../../../src/xlsx/model/validations";

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const count = (min: number, max: number) => fc.integer({ min, max });
const few = <T>(value: Arbitrary<T>, maxLength = 3) => fc.array(value, { maxLength });

/** Names that an object would trip over. */
const TRAPS = ["_x0041_", "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

/** Any UTF-16, lone halves and controls included, and what reads like escapes, formulas, XML. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "4", "1", "D", "\r", "\n", " ", "\t", "\ud83d"),
    maxLength: 20,
  }),
  oneOf([
    "=1+1",
    "+41",
    "@a",
    "-",
    "1.5",
    "12.1",
    "TRUE",
    "#N/A",
    "<b>&amp;</b>",
    "]]>",
    "_x000D_",
    "'",
    "",
    ...TRAPS,
  ]),
);
/** Short enough for the title of a validation. */
const titleText = anyText.filter((text) => fits(text, TITLE));
/** What XML can hold without Office's escapes. */
const plainText = fc.string({ unit: "grapheme", maxLength: 20 }).filter(isXmlText);

const color = fc.stringMatching(/^[0-9A-F]{6}$/).map((digits): Color => `#${digits}`);

/** Small sheets, and now and then their far corner. */
const rowIndex = fc.oneof(
  { weight: 20, arbitrary: count(0, 12) },
  { weight: 1, arbitrary: count(1_048_570, 1_048_575) },
);
const columnIndex = fc.oneof(
  { weight: 20, arbitrary: count(0, 8) },
  { weight: 1, arbitrary: count(16_380, 16_383) },
);

const range: Arbitrary<Range> = fc
  .tuple(rowIndex, columnIndex, count(0, 3), count(0, 3))
  .map(([top, left, height, width]) => ({
    top,
    left,
    bottom: Math.min(1_048_575, top + height),
    right: Math.min(16_383, left + width),
  }));
const ranges = fc.array(range, { minLength: 1, maxLength: 3 });

const border: Arbitrary<Border> = fc.record({ style: oneOf(BORDER_STYLES), color: maybe(color) });

export const style: Arbitrary<CellStyle> = fc
  .record({
    numberFormat: fc.oneof(
      oneOf(["General", "@", "0.00", "m/d/yyyy", "d mmm yyyy", '0.0" <&> "', "#,##0;[Red]-#,##0"]),
      plainText.filter((text) => text.trim() !== ""),
    ),
    font: fc.record({
      name: oneOf(["Calibri", "Arial", "ＭＳ Ｐゴシック", "a&b"]),
      size: oneOf([8, 10.5, 11, 36]),
      bold: fc.boolean(),
      italic: fc.boolean(),
      strikethrough: fc.boolean(),
      underline: oneOf([
        "none",
        "single",
        "double",
        "singleAccounting",
        "doubleAccounting",
      ] as const),
      position: oneOf(["baseline", "superscript", "subscript"] as const),
      color: maybe(color),
    }),
    fill: maybe(
      fc.oneof(
        fc.record({ kind: fc.constant("solid" as const), color }),
        fc.record({
          kind: fc.constant("pattern" as const),
          pattern: oneOf(FILL_PATTERNS),
          foreground: maybe(color),
          background: maybe(color),
        }),
      ),
    ),
    borders: fc
      .record({
        left: maybe(border),
        right: maybe(border),
        top: maybe(border),
        bottom: maybe(border),
        diagonal: maybe(border),
        diagonalUp: fc.boolean(),
        diagonalDown: fc.boolean(),
      })
      .map((all) => (all.diagonal ? all : { ...all, diagonalUp: false, diagonalDown: false })),
    alignment: fc.record({
      horizontal: oneOf(HORIZONTAL_ALIGNMENTS),
      vertical: oneOf(VERTICAL_ALIGNMENTS),
      wrap: fc.boolean(),
      shrink: fc.boolean(),
      indent: count(0, 15),
      rotation: fc.oneof(count(-90, 90), fc.constant(255)),
      readingOrder: oneOf(["context", "leftToRight", "rightToLeft"] as const),
    }),
    locked: fc.boolean(),
    formulaHidden: fc.boolean(),
    quotePrefix: fc.boolean(),
  })
  .map((all) => cellStyle(all));

const differential: Arbitrary<DifferentialStyle> = fc.record({
  numberFormat: maybe(oneOf(["0.0%", "@", '"<&>"0'])),
  fontColor: maybe(color),
  bold: maybe(fc.boolean()),
  italic: maybe(fc.boolean()),
  strikethrough: maybe(fc.boolean()),
  underline: maybe(oneOf(["none", "single", "double"] as const)),
  fill: maybe(color),
  left: maybe(border),
  right: maybe(border),
  top: maybe(border),
  bottom: maybe(border),
});

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));
const filled: Arbitrary<CellValue> = fc.oneof(
  anyText,
  number,
  count(0, 100_000),
  fc.boolean(),
  fc.record({ error: oneOf(ERROR_CODES) }),
);

/** As the formula bar shows them. */
const FORMULAS = [
  "1+1",
  "SUM(A1:B2,$C$3)",
  "IF(A1=\"\",\"<&>\",'It''s'!A1)",
  "XLOOKUP(A1,B:B,C:C)",
  'FILTER(A1:A9,A1:A9<>"")',
  "LET(x,1,y,x+1,x*y)",
  "MAP(A1:A3,LAMBDA(v,v*2))",
  "KPISTATUS(A1,DATE(2019,3,31))+kpis.other",
  "@A1:A3+B1#",
  "COUNTA(Missing)",
  'CONCAT("a""b",1.5E-3,#N/A,{1,2;3,4})',
  "1:1 A:A",
  '-A1%^2&"\n"',
];
export const formulaText = oneOf(FORMULAS);

const ownArea = (row: number, column: number): Range => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const formulaAt = (row: number, column: number): Arbitrary<Formula> =>
  fc
    .tuple(formulaText, oneOf(["plain", "plain", "array", "dynamic"] as const))
    .map(([text, kind]) =>
      kind === "plain" ? { kind, text } : { kind, text, area: ownArea(row, column) },
    );

const cellAt = (row: number, column: number, styles: Arbitrary<CellStyle>): Arbitrary<Cell> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        column: fc.constant(column),
        value: filled,
        formula: fc.constant(null),
        style: styles,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        column: fc.constant(column),
        value: fc.constant(null),
        formula: fc.constant(null),
        style: styles,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        column: fc.constant(column),
        value: maybe(filled),
        formula: formulaAt(row, column),
        style: styles,
      }),
    },
  );

const rowAt = (index: number, styles: Arbitrary<CellStyle>): Arbitrary<Row> =>
  fc
    .uniqueArray(columnIndex, { maxLength: 5 })
    .chain((columns) =>
      fc.record({
        index: fc.constant(index),
        height: maybe(oneOf([12.75, 40, 409.5])),
        hidden: fc.boolean(),
        style: maybe(styles),
        cells: fc.tuple(
          ...columns.sort((a, b) => a - b).map((column) => cellAt(index, column, styles)),
        ),
      }),
    )
    .filter(
      (row) => row.cells.length > 0 || row.hidden || row.height !== null || row.style !== null,
    );

const rows = (styles: Arbitrary<CellStyle>): Arbitrary<readonly Row[]> =>
  fc
    .uniqueArray(rowIndex, { maxLength: 5 })
    .chain((indexes) =>
      fc.tuple(...indexes.sort((a, b) => a - b).map((index) => rowAt(index, styles))),
    );

const tableColumnName = anyText.filter((text) => text !== "");
const TABLE_TOP = 100;

/** A table below the other cells, with the rows that it stands on. */
const tableWithRows = (name: string, styles: Arbitrary<CellStyle>): Arbitrary<[Table, Row[]]> =>
  fc
    .record({
      names: fc.uniqueArray(tableColumnName, {
        minLength: 1,
        maxLength: 4,
        selector: (text) => text.toLowerCase(),
      }),
      height: count(1, 3),
      headerRow: fc.boolean(),
      totalsRow: fc.boolean(),
      filterButtons: fc.boolean(),
      style: fc.record({
        name: maybe(oneOf(["TableStyleMedium2", "TableStyleLight1"])),
        bandedRows: fc.boolean(),
        bandedColumns: fc.boolean(),
        firstColumn: fc.boolean(),
        lastColumn: fc.boolean(),
      }),
      look: styles,
      calculated: fc.boolean(),
      array: fc.boolean(),
      total: oneOf(TOTALS_FUNCTIONS),
      label: anyText.filter((text) => text !== ""),
    })
    .map(
      ({
        names,
        height,
        headerRow,
        totalsRow,
        filterButtons,
        style,
        look,
        calculated,
        array,
        total,
        label,
      }) => {
        const bottom = TABLE_TOP + height + Number(headerRow) + Number(totalsRow) - 1;
        // Not the column of the formula itself, which would go round in circles.
        const named = names.slice(1).find(isXmlText);
        const quoted = named?.replace(/['[\]#@]/g, "'$&");
        const simple = /^[\p{L}\p{M}\p{N}_]+$/u.test(quoted ?? "");
        const reference = simple ? `[@${quoted}]` : `[@[${quoted}]]`;
        const text = quoted === undefined ? "2*2" : `${reference}*2`;
        const whole = quoted === undefined ? "1" : `MAX(${name}[[#Data],[${quoted}]])`;
        const columns = names.map((columnName, i) => ({
          name: columnName,
          calculated: calculated && i === 0 ? { text, array } : null,
          totals: !totalsRow
            ? null
            : i === 0
              ? ({ kind: "label", text: label } as const)
              : i === 1
                ? ({ kind: "function", function: total } as const)
                : ({ kind: "formula", formula: { text: whole, array } } as const),
        }));
        const header: Row = {
          index: TABLE_TOP,
          height: null,
          hidden: false,
          style: null,
          cells: names.map((value, column) => ({ column, value, formula: null, style: look })),
        };
        const body: Row = {
          index: TABLE_TOP + Number(headerRow),
          height: null,
          hidden: false,
          style: null,
          cells: [{ column: 0, value: 2, formula: { kind: "plain", text }, style: look }],
        };
        const table: Table = {
          name,
          area: { top: TABLE_TOP, left: 0, bottom, right: names.length - 1 },
          headerRow,
          totalsRow,
          filterButtons: filterButtons && headerRow,
          columns,
          style,
        };
        return [table, headerRow ? [header, body] : [body]];
      },
    );

const operand = oneOf(["5", "$A$1", '"Off & <track>"', "TODAY()-1"]);
const bounds = fc
  .tuple(oneOf(COMPARISONS), operand, operand)
  .map(([comparison, formula1, formula2]) => ({
    comparison,
    formula1,
    formula2: comparison === "between" || comparison === "notBetween" ? formula2 : null,
  }));

const validationRule: Arbitrary<ValidationRule> = fc.oneof(
  fc.constant({ kind: "any" as const }),
  fc.record({
    kind: fc.constant("list" as const),
    source: oneOf(["Lists!$A$1:$A$3", '"Yes,No"', "StatusList"]),
    dropDown: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("custom" as const), formula: operand }),
  fc.tuple(oneOf(BOUNDED_KINDS), bounds).map(([kind, rest]) => ({ kind, ...rest })),
);

const validation: Arbitrary<Validation> = fc.record({
  areas: ranges,
  rule: validationRule,
  ignoreBlank: fc.boolean(),
  prompt: fc.record({ shown: fc.boolean(), title: titleText, message: anyText }),
  alert: fc.record({
    shown: fc.boolean(),
    style: oneOf(["stop", "warning", "information"] as const),
    title: titleText,
    message: anyText,
  }),
});

const valueThreshold = fc.record({
  kind: oneOf(["number", "percent", "percentile", "formula"] as const),
  value: oneOf(["0", "50", "$A$1"]),
});
const endThreshold = fc.record({ kind: oneOf(["lowest", "highest"] as const) });
const threshold = fc.oneof(valueThreshold, endThreshold);
const barEnd = fc.oneof(threshold, fc.constant({ kind: "automatic" as const }));
const kind = <K extends string>(word: K) => fc.constant(word);

const rule: Arbitrary<ConditionalRule> = fc.oneof(
  fc
    .tuple(bounds, differential)
    .map(([rest, look]) => ({ kind: "cellIs" as const, ...rest, style: look })),
  fc.record({
    kind: kind("text"),
    operator: oneOf(TEXT_OPERATORS),
    text: plainText,
    style: differential,
  }),
  fc.record({ kind: kind("expression"), formula: operand, style: differential }),
  fc.record({
    kind: kind("top"),
    rank: count(1, 1000),
    percent: fc.boolean(),
    bottom: fc.boolean(),
    style: differential,
  }),
  fc.record({
    kind: kind("average"),
    above: fc.boolean(),
    equal: fc.boolean(),
    deviations: count(0, 3),
    style: differential,
  }),
  fc.record({ kind: kind("period"), period: oneOf(PERIODS), style: differential }),
  fc.record({ kind: oneOf(PRESETS), style: differential }),
  fc.record({
    kind: kind("dataBar"),
    lower: barEnd,
    upper: barEnd,
    color,
    negativeColor: maybe(color),
    gradient: fc.boolean(),
    showValue: fc.boolean(),
    direction: oneOf(["context", "leftToRight", "rightToLeft"] as const),
  }),
  oneOf(ICON_SETS).chain((set) =>
    fc.record({
      kind: kind("iconSet"),
      set: fc.constant(set),
      thresholds: fc.array(
        fc
          .tuple(valueThreshold, fc.boolean())
          .map(([value, inclusive]) => ({ ...value, inclusive })),
        { minLength: Number(set[0]), maxLength: Number(set[0]) },
      ),
      reverse: fc.boolean(),
      showValue: fc.boolean(),
    }),
  ),
  fc.record({
    kind: kind("colorScale"),
    points: fc.array(fc.record({ threshold, color }), { minLength: 2, maxLength: 3 }),
  }),
);

const conditionalFormats: Arbitrary<ConditionalFormat[]> = few(
  fc.record({ areas: ranges, stopIfTrue: fc.boolean(), rule }),
).map((all) => all.map((one, i) => ({ ...one, priority: i + 1 })));

const hyperlink: Arbitrary<Hyperlink> = fc.record({
  area: range,
  target: fc.oneof(
    fc.record({
      kind: kind("url"),
      url: oneOf(["https://a.example/?a=1&b=%20#x", "mailto:a@b.example", "file:///C:/a b.txt"]),
    }),
    fc.record({ kind: kind("place"), location: oneOf(["'My sheet'!A1", "AsOf"]) }),
  ),
  tooltip: anyText,
});

const notes: Arbitrary<Note[]> = fc.uniqueArray(
  fc.record({ row: rowIndex, column: columnIndex, text: anyText, author: plainText }),
  { maxLength: 3, selector: ({ row, column }) => `${row} ${column}` },
);

const protection: Arbitrary<Protection> = fc.record({
  allowed: fc.subarray([...PROTECTED_ACTIONS]),
  password: maybe(
    fc.oneof(
      fc.record({ kind: kind("legacy"), hash: fc.stringMatching(/^[0-9A-F]{4}$/) }),
      fc.constant({
        kind: "salted" as const,
        algorithm: "SHA-512",
        hash: "AAECAwQFBgc=",
        salt: "CAkKCwwNDg8=",
        spins: 100000,
      }),
    ),
  ),
});

const view: Arbitrary<SheetView> = fc
  .record({
    frozenRows: count(0, 3),
    frozenColumns: count(0, 3),
    gridlines: fc.boolean(),
    headings: fc.boolean(),
    rightToLeft: fc.boolean(),
    zoom: count(10, 400),
    selection: ranges,
  })
  .map((all) => ({
    ...all,
    activeCell: { row: all.selection[0]!.top, column: all.selection[0]!.left },
  }));

const span = (last: number) =>
  fc
    .tuple(count(0, 3), count(0, 3))
    .map(([first, more]) => ({ first, last: Math.min(last, first + more) }));
const pages = fc.record({ header: anyText, footer: anyText });
const inches = oneOf([0, 0.3, 0.75, 1.25]);

const print: Arbitrary<PrintSetup> = fc.record({
  orientation: oneOf(["portrait", "landscape"] as const),
  paperSize: maybe(oneOf([1, 8, 9])),
  scale: count(10, 400),
  fit: maybe(fc.record({ wide: count(0, 3), tall: count(0, 3) })),
  area: few(range, 2),
  titleRows: maybe(span(1_048_575)),
  titleColumns: maybe(span(16_383)),
  margins: fc.record({
    left: inches,
    right: inches,
    top: inches,
    bottom: inches,
    header: inches,
    footer: inches,
  }),
  centerHorizontally: fc.boolean(),
  centerVertically: fc.boolean(),
  gridlines: fc.boolean(),
  headings: fc.boolean(),
  blackAndWhite: fc.boolean(),
  draft: fc.boolean(),
  order: oneOf(["downThenOver", "overThenDown"] as const),
  firstPageNumber: maybe(count(1, 99)),
  pages,
  firstPage: maybe(pages),
  evenPages: maybe(pages),
  rowBreaks: fc.uniqueArray(count(1, 50), { maxLength: 3 }),
  columnBreaks: fc.uniqueArray(count(1, 50), { maxLength: 3 }),
});

const columns = (styles: Arbitrary<CellStyle>) =>
  fc.uniqueArray(count(0, 10), { maxLength: 3 }).chain((firsts) =>
    fc.tuple(
      ...firsts
        .sort((a, b) => a - b)
        .map((first) =>
          fc
            .record({
              first: fc.constant(first),
              last: fc.constant(first),
              width: maybe(oneOf([0, 8.43, 9.140625, 255])),
              hidden: fc.boolean(),
              style: maybe(styles),
            })
            .map((column) =>
              column.width === null && !column.hidden && column.style === null
                ? { ...column, hidden: true }
                : column,
            ),
        ),
    ),
  );

const name = fc
  .oneof(oneOf(["AsOf", "Plan", "_x", "été", ...TRAPS]), fc.stringMatching(/^[a-z_]{3,8}$/))
  .filter((text) => isDefinedName(text) && isTableName(text));
const definedName = (text: string) =>
  fc.record({
    name: fc.constant(text),
    formula: formulaText.filter((formula) => !formula.startsWith("KPI")),
    hidden: fc.boolean(),
    comment: plainText,
  });

const sheetName = fc
  .oneof(
    oneOf([...TRAPS, "It's", "Member rows", "A1", "2019"]),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 31 }),
  )
  .filter((text) => sheetNameProblem(text) === null);

const sheetNamed = (title: string, table: string, styles: Arbitrary<CellStyle>): Arbitrary<Sheet> =>
  fc
    .record({
      parts: fc.record({
        visibility: oneOf(["visible", "hidden", "veryHidden"] as const),
        tabColor: maybe(color),
        columns: columns(styles),
        defaultRowHeight: maybe(oneOf([12.75, 30])),
        defaultColumnWidth: maybe(oneOf([5, 12.5])),
        autoFilter: maybe(range),
        validations: few(validation),
        conditionalFormats,
        hyperlinks: few(hyperlink),
        notes,
        protection: maybe(protection),
        view,
        print,
      }),
      rows: rows(styles),
      table: maybe(tableWithRows(table, styles)),
      merges: few(range.filter(({ top, left, bottom, right }) => top < bottom || left < right)),
      names: fc
        .uniqueArray(name, { maxLength: 2, selector: (text) => text.toLowerCase() })
        .chain((texts) => fc.tuple(...texts.map(definedName))),
    })
    .map(({ parts, rows: loose, table: placed, merges, names }) => {
      const above = loose.filter(({ index }) => index < TABLE_TOP);
      const below = loose.filter(({ index }) => index > TABLE_TOP + 10);
      return newSheet(title, {
        ...parts,
        names,
        rows: [...above, ...(placed?.[1] ?? []), ...below],
        tables: placed ? [placed[0]] : [],
        merges: withoutOverlaps(merges),
      });
    });

const customValue = fc.oneof(
  plainText,
  number,
  fc.boolean(),
  fc.constant({ date: "2019-03-31T00:00:00Z" }),
);

const xmlPart: Arbitrary<XmlPart> = fc.record({
  id: maybe(fc.stringMatching(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/)),
  xml: oneOf(['<a xmlns="urn:x"/>', "<?xml version=\"1.0\"?>\n<a b='1'>é&lt;<!-- c --></a>"]),
});

/** Any book that can be saved. A few styles are used over and over, as in real books. */
export const book: Arbitrary<Workbook> = fc
  .array(style, { minLength: 1, maxLength: 4 })
  .chain((looks) => {
    const styles = oneOf(looks);
    return fc
      .uniqueArray(sheetName, {
        minLength: 1,
        maxLength: 3,
        selector: (text) => text.toLowerCase(),
      })
      .chain((titles) =>
        fc.record({
          sheets: fc.tuple(...titles.map((title, i) => sheetNamed(title, `Table_${i}`, styles))),
          names: fc
            .uniqueArray(name, { maxLength: 3, selector: (text) => text.toLowerCase() })
            .chain((texts) => fc.tuple(...texts.map(definedName))),
          defaultStyle: styles,
          calculation: oneOf(["automatic", "automaticExceptTables", "manual"] as const),
          title: plainText,
          author: plainText,
          company: plainText,
          created: maybe(fc.constant("2019-03-31T12:00:00Z")),
          customProperties: fc.uniqueArray(
            fc.record({
              name: fc.oneof(
                oneOf(TRAPS),
                plainText.filter((text) => text !== ""),
              ),
              value: customValue,
            }),
            { maxLength: 3, selector: (one) => one.name.toLowerCase() },
          ),
          xmlParts: few(xmlPart, 2),
        }),
      )
      .map(({ sheets, title, author, company, created, ...rest }) =>
        newWorkbook(
          sheets.map((sheet, i) =>
            i === 0 ? { ...sheet, visibility: "visible" as const } : sheet,
          ),
          {
            ...rest,
            activeSheet: 0,
            properties: documentProperties({ title, author, company, created }),
          },
        ),
      );
  });
