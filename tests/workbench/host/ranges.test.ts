import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;
let count = 0;

beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

/** Runs a batch on a fresh sheet. */
const onSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  excel.run((context) => {
    count += 1;
    return batch(context.workbook.worksheets.add(`R${String(count)}`), context);
  });

const failsOnSheet = (batch: (sheet: Excel.Worksheet) => void) =>
  failureOf(excel, (context) => {
    count += 1;
    batch(context.workbook.worksheets.add(`R${String(count)}`));
    return Promise.resolve();
  });

test("a whole sheet: its address, its cells past counting, one value for a merged block", async () => {
  await onSheet(async (sheet, context) => {
    const whole = sheet.getRange().load("address, cellCount");
    const merged = sheet.getRange("B2:C3");
    merged.values = [
      [1, 2],
      [3, 4],
    ];
    merged.merge();
    merged.load("values");
    const across = sheet.getRange("E2:F3");
    across.values = [
      [1, 2],
      [3, 4],
    ];
    across.merge(true);
    across.load("values");
    await context.sync();
    expect(whole.address).toMatch(/!1:1048576$/);
    expect(whole.cellCount).toBe(-1);
    expect(merged.values).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(across.values).toEqual([
      [1, ""],
      [3, ""],
    ]);
  });
});

test("one number format in an array is for every cell, of whole columns too", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.00"]];
    sheet.getRange("D:D").numberFormat = [["@"]];
    range.load("numberFormat");
    const below = sheet.getRange("D9");
    below.values = [["007"]];
    below.load("values");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
    expect(below.values).toEqual([["007"]]);
  });
  const several = await failsOnSheet((sheet) => {
    sheet.getRange("D:D").numberFormat = [["@"], ["0"]];
  });
  expect(several).toMatchObject({ code: "InvalidArgument", location: "Range.numberFormat" });
});

describe("values", () => {
  test("are written and read back in the range's shape", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = [
        [1.5, "a"],
        [true, ""],
      ];
      range.load(
        "values, valueTypes, text, rowCount, columnCount, rowIndex, columnIndex, cellCount",
      );
      await context.sync();
      expect(range.toJSON()).toEqual({
        values: [
          [1.5, "a"],
          [true, ""],
        ],
        valueTypes: [
          ["Double", "String"],
          ["Boolean", "Empty"],
        ],
        text: [
          ["1.5", "a"],
          ["TRUE", ""],
        ],
        rowCount: 2,
        columnCount: 2,
        rowIndex: 1,
        columnIndex: 1,
        cellCount: 4,
      });
    });
  });

  test("of another shape fail with InvalidArgument at Range.values and change nothing", async () => {
    const failure = await failsOnSheet((sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
    });
    expect(failure).toMatchObject({
      code: "InvalidArgument",
      location: "Range.values",
      message:
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    });
    expect(failure.statement).toContain("range.values = ");
  });

  test("one scalar fills the range; null leaves a cell, an empty text clears it", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[7]] as never;
      await context.sync().catch(() => undefined);
      range.values = 7 as never;
      sheet.getRange("A1:B1").values = [[null, ""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, ""],
        [7, 7],
      ]);
    });
  });

  test("text beginning with = is a formula; an error reads as its text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[2], ["=A1*3"], ["=1/0"]];
      const range = sheet.getRange("A1:A3").load("values, formulas, valueTypes");
      await context.sync();
      expect(range.values).toEqual([[2], [6], ["#DIV/0!"]]);
      expect(range.formulas).toEqual([[2], ["=A1*3"], ["=1/0"]]);
      expect(range.valueTypes).toEqual([["Double"], ["Double"], ["Error"]]);
    });
  });

  test("of a whole column are null, and not to be written", async () => {
    await onSheet(async (sheet, context) => {
      const column = sheet.getRange("C:C").load("values, address, isEntireColumn");
      await context.sync();
      expect(column.values).toBeNull();
      expect(column.address).toMatch(/!C:C$/);
      expect(column.isEntireColumn).toBe(true);
    });
    const failure = await failsOnSheet((sheet) => {
      sheet.getRange("C:C").values = 1 as never;
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("of more than 1,500 cells arrive in one request and whole", async () => {
    await onSheet(async (sheet, context) => {
      const values = Array.from({ length: 2000 }, (_, row) => [row, `r${String(row)}`, row / 7]);
      await context.sync();
      const before = excel.host.faults.roundTrips;
      const range = sheet.getRange("A1:C2000");
      range.values = values;
      await context.sync();
      expect(excel.host.faults.roundTrips - before).toBe(1);
      const read = sheet.getUsedRange().load("values");
      await context.sync();
      expect(read.values).toEqual(values);
    });
  });

  test("of more than 1,500 cells and of the wrong shape fail", async () => {
    const failure = await failsOnSheet((sheet) => {
      sheet.getRange("A1:C2000").values = Array.from({ length: 1999 }, () => [1, 2, 3]);
    });
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("number formats", () => {
  test("decide the text; a scalar fills the range", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[0.125], [43466]];
      sheet.getRange("A1").numberFormat = [["0.0%"]];
      sheet.getRange("A2").numberFormat = "yyyy-mm-dd" as never;
      range.load("text, numberFormat, values");
      await context.sync();
      expect(range.text).toEqual([["12.5%"], ["2019-01-01"]]);
      expect(range.numberFormat).toEqual([["0.0%"], ["yyyy-mm-dd"]]);
      expect(range.values).toEqual([[0.125], [43466]]);
    });
  });

  test("text format keeps codes as text", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = "@" as never;
      range.values = [["12.10"], ["007"]];
      range.load("values, valueTypes");
      await context.sync();
      expect(range.values).toEqual([["12.10"], ["007"]]);
      expect(range.valueTypes).toEqual([["String"], ["String"]]);
    });
  });
});

describe("other ranges from a range", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 0), "B3"],
    ["getCell may lie outside", (range) => range.getCell(5, 5), "G7"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(2), "D2:D4"],
    ["getLastCell", (range) => range.getLastCell(), "D4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
    ["getLastColumn", (range) => range.getLastColumn(), "D2:D4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getOffsetRange", (range) => range.getOffsetRange(2, -1), "A4:C6"],
    ["getResizedRange", (range) => range.getResizedRange(1, -2), "B2:B5"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:D1"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:D6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(), "A2:A4"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(2), "E2:F4"],
    ["getBoundingRect", (range) => range.getBoundingRect("F7"), "B2:F7"],
    ["getIntersection", (range) => range.getIntersection("C1:Z3"), "C2:D3"],
  ])("%s", async (_, from, expected) => {
    await onSheet(async (sheet, context) => {
      const range = from(sheet.getRange("B2:D4")).load("address");
      await context.sync();
      expect(range.address.split("!")[1]).toBe(expected);
    });
  });

  test("that leave the sheet are InvalidArgument", async () => {
    const failure = await failsOnSheet((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0));
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.getOffsetRange" });
  });

  test("that share nothing: ItemNotFound, or a null object", async () => {
    const failure = await failsOnSheet((sheet) => sheet.getRange("A1").getIntersection("B2"));
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getIntersection" });
    await onSheet(async (sheet, context) => {
      const nothing = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
    });
  });

  test("a defined name and a quoted sheet are addresses too", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("With space");
      sheet.getRange("B2:B4").values = [[1], [2], [3]];
      context.workbook.names.add("Numbers", sheet.getRange("B2:B4"));
      const named = sheet.getRange("Numbers").load("values, address");
      await context.sync();
      expect(named.values).toEqual([[1], [2], [3]]);
      expect(named.address).toBe("'With space'!B2:B4");
    });
  });

  test("an address that cannot be read is InvalidArgument", async () => {
    const failure = await failsOnSheet((sheet) => sheet.getRange("no such name"));
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Worksheet.getRange" });
  });
});

describe("the used range", () => {
  test("of a blank sheet is its first cell, or a null object; of a blank range ItemNotFound", async () => {
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
      expect(first.address).toMatch(/!A1$/);
    });
    const failure = await failsOnSheet((sheet) => sheet.getRange("B2:C3").getUsedRange());
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getUsedRange" });
  });

  test("counts formatted cells unless only values do", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      expect(all.address).toMatch(/!B2:D5$/);
      expect(values.address).toMatch(/!B2$/);
    });
  });

  test("within a range is its smallest part with values", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:E5").getCell(0, 0).values = [[1]];
      sheet.getRange("C3:D3").values = [[1, 2]];
      const used = sheet.getRange("B2:E5").getUsedRange(true).load("address");
      await context.sync();
      expect(used.address).toMatch(/!C3:D3$/);
    });
  });
});

describe("spilled results", () => {
  test("are found from their anchor and from within", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
      const spill = sheet.getRange("A1").getSpillingToRange().load("address, values");
      const parent = sheet.getRange("B3").getSpillParent().load("address");
      const none = sheet.getRange("D1").getSpillParentOrNullObject();
      const mixed = sheet.getRange("A1:D1").load("hasSpill");
      await context.sync();
      expect(spill.address).toMatch(/!A1:B3$/);
      expect(spill.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect(parent.address).toMatch(/!A1$/);
      expect(none.isNullObject).toBe(true);
      expect(mixed.hasSpill).toBeNull();
    });
  });
});

describe("formats", () => {
  test("are set and read; mixed ones read null", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "red";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      sheet.getRange("A1").format.fill.color = "#00ff00";
      const one = sheet.getRange("A1").format;
      range.load("format/font/bold, format/font/color, format/wrapText, format/fill/color");
      one.load("horizontalAlignment, verticalAlignment, fill/color");
      await context.sync();
      expect(range.format.font.bold).toBe(true);
      expect(range.format.font.color).toBe("#FF0000");
      expect(range.format.wrapText).toBe(true);
      expect(range.format.fill.color).toBeNull();
      expect(one.fill.color).toBe("#00FF00");
      expect(one.horizontalAlignment).toBe("Center");
      expect(one.verticalAlignment).toBe("Top");
    });
  });

  test("borders, sizes and hidden rows", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      const edge = range.format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#0000FF";
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      sheet.getRange("5:5").rowHidden = true;
      edge.load("style, color, sideIndex");
      range.format.load("columnWidth, rowHeight");
      const hidden = sheet.getRange("A5").load("rowHidden, hidden");
      await context.sync();
      expect(edge.toJSON()).toEqual({
        style: "Continuous",
        color: "#0000FF",
        sideIndex: "EdgeBottom",
      });
      expect(range.format.columnWidth).toBeCloseTo(90, 0);
      expect(range.format.rowHeight).toBeCloseTo(30, 0);
      expect(hidden.rowHidden).toBe(true);
      expect(hidden.hidden).toBe(true);
    });
  });

  test("a colour that is none is InvalidArgument", async () => {
    const failure = await failsOnSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = "reddish";
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "RangeFill.color" });
  });

  test("getCellProperties and setCellProperties", async () => {
    await onSheet(async (sheet, context) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
        ]);
      const cells = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(cells.value[0]?.map((cell) => cell.format)).toEqual([
        { fill: { color: "#FF0000" }, font: { bold: false } },
        { fill: { color: "#FFFFFF" }, font: { bold: true } },
      ]);
    });
  });

  test("properties of the wrong kind are refused, and none of a call is set", async () => {
    const wrong: Partial<Record<string, (sheet: Excel.Worksheet) => void>> = {
      setCellProperties: (sheet) =>
        sheet
          .getRange("A1:B1")
          .setCellProperties([
            [{ format: { font: { bold: true } } }, { format: { font: { bold: "no" as never } } }],
          ]),
      setRowProperties: (sheet) =>
        sheet
          .getRange("A1:A2")
          .setRowProperties([{ rowHidden: true }, { format: { rowHeight: -1 } }]),
    };
    for (const [call, set] of Object.entries(wrong)) {
      const failure = await failsOnSheet((sheet) => set?.(sheet));
      expect(failure).toMatchObject({ code: "InvalidArgument", location: `Range.${call}` });
    }
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1").load("rowHidden, format/font/bold");
      await context.sync();
      expect([cell.rowHidden, cell.format.font.bold]).toEqual([false, false]);
    });
  });
});

describe("changing cells", () => {
  test("clear takes contents, or formats, or both", async () => {
    await onSheet(async (sheet, context) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 2, 3]];
      cells.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
      const looks = ["A1", "B1", "C1"].map((address) =>
        sheet.getRange(address).load("values, format/font/bold"),
      );
      await context.sync();
      expect(looks.map((cell) => [cell.values[0]?.[0], cell.format.font.bold])).toEqual([
        ["", true],
        [2, false],
        ["", false],
      ]);
    });
  });

  test("insert shifts cells and gives the new ones; kept ranges move along", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["first"], ["second"]];
      const kept = sheet.getRange("A2");
      kept.load("address");
      await context.sync();
      const inserted = sheet.getRange("A1").insert("Down").load("address, values");
      kept.load("address, values");
      await context.sync();
      expect(inserted.address).toMatch(/!A1$/);
      expect(inserted.values).toEqual([[""]]);
      expect(kept.address).toMatch(/!A3$/);
      expect(kept.values).toEqual([["second"]]);
    });
  });

  test("delete closes the gap", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("B1").delete("Left");
      const row = sheet.getRange("A1:C1").load("values");
      await context.sync();
      expect(row.values).toEqual([[1, 3, ""]]);
    });
  });

  test("a kept range whose cells were deleted is InvalidReference", async () => {
    const failure = await failureOf(excel, async (context) => {
      count += 1;
      const sheet = context.workbook.worksheets.add(`R${String(count)}`);
      const range = sheet.getRange("B2").load("address");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      range.load("values");
    });
    expect(failure.code).toBe("InvalidReference");
  });

  test("copyFrom moves relative references along; values only when asked", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("A2:B2").copyFrom("A1:B1");
      sheet.getRange("A3:B3").copyFrom(sheet.getRange("A1:B1"), "Values");
      const copies = sheet.getRange("A2:B3").load("formulas");
      await context.sync();
      expect(copies.formulas).toEqual([
        [5, "=A2*2"],
        [5, 10],
      ]);
    });
  });

  test("merge and unmerge", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(merged.address).toMatch(/!A1:B2$/);
      sheet.getRange("A1:B2").unmerge();
      const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("sort orders rows by a column", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["Name", "Age"],
        ["b", 2],
        ["a", 30],
        ["c", 1],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["Name", "Age"],
        ["a", 30],
        ["b", 2],
        ["c", 1],
      ]);
    });
  });

  test("find and replaceAll", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.values = [["apple"], ["Pineapple"], ["pear"]];
      const whole = range.find("PEAR", { completeMatch: true }).load("address");
      const exact = range.findOrNullObject("Apple", { matchCase: true });
      const replaced = range.replaceAll("apple", "kiwi", {});
      range.load("values");
      await context.sync();
      expect(whole.address).toMatch(/!A3$/);
      expect(exact.isNullObject).toBe(true);
      expect(replaced.value).toBe(2);
      expect(range.values).toEqual([["kiwi"], ["Pinekiwi"], ["pear"]]);
    });
  });
});

describe("regions and special cells", () => {
  const filled = (sheet: Excel.Worksheet): void => {
    sheet.getRange("B2:D4").values = [
      ["a", 1, true],
      ["", "=1/0", "=C2*2"],
      ["b", "", ""],
    ];
    sheet.getRange("H2").values = [["far"]];
  };
  const addressOf = async (
    find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
  ): Promise<string> =>
    onSheet(async (sheet, context) => {
      filled(sheet);
      const found = find(sheet);
      found.load("address");
      await context.sync();
      return found.address.replaceAll(/'R\d+'!/g, "");
    });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string]>([
    ["surrounding region", (s) => s.getRange("C3").getSurroundingRegion(), "B2:D4"],
    ["of a lone cell", (s) => s.getRange("F9").getSurroundingRegion(), "F9"],
    ["edge within a block", (s) => s.getRange("B2").getRangeEdge("Right"), "D2"],
    ["edge over a gap", (s) => s.getRange("D2").getRangeEdge("Right"), "H2"],
    ["edge of the sheet", (s) => s.getRange("H2").getRangeEdge("Right"), "XFD2"],
    ["extended range", (s) => s.getRange("C2").getExtendedRange("Right"), "C2:D2"],
    ["constants", (s) => s.getRange("A1:F9").getSpecialCells("Constants"), "B2:D2,B4"],
    ["numbers", (s) => s.getRange("A1:F9").getSpecialCells("Constants", "Numbers"), "C2"],
    ["errors", (s) => s.getRange("A1:F9").getSpecialCells("Formulas", "Errors"), "C3"],
    ["blanks", (s) => s.getRange("A1:F9").getSpecialCells("Blanks"), "B3,C4:D4"],
    [
      "of several rows",
      (s) => {
        s.getRange("B3:D3").values = [["c", "", "d"]];
        return s.getRange("A1:F9").getSpecialCells("Constants", "Text");
      },
      "B2:B4,D3",
    ],
    ["all that match", (s) => s.findAll("a", { completeMatch: true }), "B2"],
  ])("%s", async (_, find, expected) => {
    expect(await addressOf(find)).toBe(expected);
  });

  test("cells with validation or conditional formats", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A5").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const range = sheet.getRange("A3:C7");
      const validated = range.getSpecialCells("DataValidations").load("address");
      const formatted = range.getSpecialCells("ConditionalFormats").load("address");
      const none = sheet.getRange("D1:E9").getSpecialCellsOrNullObject("DataValidations");
      await context.sync();
      expect(validated.address).toMatch(/!A3:A5$/);
      expect(formatted.address).toMatch(/!B3:B7$/);
      expect(none.isNullObject).toBe(true);
    });
  });

  test("none: ItemNotFound, or a null object", async () => {
    const failure = await failsOnSheet((sheet) =>
      sheet.getRange("A1:B2").getSpecialCells("Formulas"),
    );
    expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getSpecialCells" });
    await onSheet(async (sheet, context) => {
      const none = sheet.findAllOrNullObject("nothing", {});
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("several ranges as one", () => {
  test("have areas, counts and looks in common", async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2, D4");
      areas.format.font.bold = true;
      areas.format.fill.color = "#00FF00";
      sheet.getRange("D4").format.fill.color = "#0000FF";
      areas.load("address, areaCount, cellCount, format/font/bold, format/fill/color");
      areas.areas.load("items/address");
      await context.sync();
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 5]);
      expect(areas.format.font.bold).toBe(true);
      expect(areas.format.fill.color).toBeNull();
      expect(areas.areas.items.map((range) => range.address.split("!")[1])).toEqual([
        "A1:B2",
        "D4",
      ]);
    });
  });

  test("take one conditional format and one rule", async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2, C1:C2");
      areas.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      areas.dataValidation.rule = { custom: { formula: "=A1>0" } };
      areas.dataValidation.load("type");
      const counts = [areas, sheet.getRange("A1"), sheet.getRange("C2")].map((range) =>
        range.conditionalFormats.getCount(),
      );
      await context.sync();
      expect(counts.map((count) => count.value)).toEqual([1, 1, 1]);
      expect(areas.dataValidation.type).toBe("Custom");
    });
  });
});

test("autoFill continues a series, and formulas in R1C1 notation follow their cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [3]];
    sheet.getRange("A1:A2").autoFill("A1:A4");
    sheet.getRange("B1").formulasR1C1 = [["=RC[-1]*R1C1"]];
    sheet.getRange("B1").autoFill("B1:B4", "FillValues");
    const filled = sheet.getRange("A1:B4").load("values, formulas, formulasR1C1");
    await context.sync();
    expect(filled.values).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 7],
    ]);
    expect(filled.formulas[3]).toEqual([7, "=A4*$A$1"]);
    expect(filled.formulasR1C1[3]).toEqual([7, "=RC[-1]*R1C1"]);
  });
  const elsewhere = await failsOnSheet((sheet) => sheet.getRange("A1").autoFill("B2:B9"));
  expect(elsewhere).toMatchObject({ code: "InvalidArgument", location: "Range.autoFill" });
});

test("RangeAreas.copyFrom copies one range to each", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    sheet.getRanges("C1,C3").copyFrom("A1:B1");
    const copies = [sheet.getRange("C1:D1"), sheet.getRange("C3:D3")].map((range) =>
      range.load("formulas"),
    );
    await context.sync();
    expect(copies.map(({ formulas }) => formulas)).toEqual([[[2, "=C1*2"]], [[2, "=C3*2"]]]);
  });
});

describe("what the workbench lacks", () => {
  test.each<[string, (range: Excel.Range) => unknown]>([
    ["Range.flashFill", (range) => range.flashFill()],
    ["Range.autoFill of FlashFill", (range) => range.autoFill("A1:A5", "FlashFill")],
    ["Range.hyperlink", (range) => range.load("hyperlink")],
    ["Range.moveTo", (range) => range.moveTo("B2")],
  ])("%s refuses by its name", async (name, call) => {
    const failure = await failsOnSheet((sheet) => call(sheet.getRange("A1")));
    expect(failure).toMatchObject({
      code: "NotImplemented",
      message: `${name} is not supported by the workbench.`,
      location: name,
    });
  });
});

describe("removeDuplicates", () => {
  const rows = [
    ["Name", "Goal", "Note"],
    ["a", 1, "first"],
    ["B", 2, "second"],
    ["A", 1, "third"],
    ["b", 2, "fourth"],
    ["a", 3, "fifth"],
  ];

  test("keeps the first of equal rows, in any case, and closes up within the range", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C6").values = rows;
      sheet.getRange("A7:D7").values = [["below", "", "", "beside"]];
      const result = sheet.getRange("A1:C6").removeDuplicates([0, 1], true);
      result.load("removed, uniqueRemaining");
      const after = sheet.getRange("A1:D7").load("values");
      await context.sync();
      expect(result.toJSON()).toEqual({ removed: 2, uniqueRemaining: 3 });
      expect(after.values).toEqual([
        ["Name", "Goal", "Note", ""],
        ["a", 1, "first", ""],
        ["B", 2, "second", ""],
        ["a", 3, "fifth", ""],
        ["", "", "", ""],
        ["", "", "", ""],
        ["below", "", "", "beside"],
      ]);
    });
  });

  test("without a header the first row counts too; nothing equal, nothing changed", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["a"], ["a"], ["b"]];
      const result = sheet.getRange("A1:A3").removeDuplicates([0], false);
      result.load();
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
      const again = sheet.getRange("A1:A2").removeDuplicates([0], false);
      again.load();
      await context.sync();
      expect([again.removed, again.uniqueRemaining]).toEqual([0, 2]);
    });
  });

  test("columns outside the range, or none, are refused", async () => {
    for (const columns of [[], [3], [-1], [0.5]]) {
      const failure = await failsOnSheet((sheet) =>
        sheet.getRange("A1:C6").removeDuplicates(columns, true),
      );
      expect(failure.code).toBe("InvalidArgument");
    }
  });
});

test("a side that no range, rule or style has is InvalidArgument", async () => {
  const sides: ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) =>
      sheet
        .getRange("A1")
        .format.borders.getItem("Nowhere" as "EdgeTop")
        .load("style"),
    (sheet) =>
      sheet
        .getRange("A1")
        .conditionalFormats.add("Custom")
        .custom.format.borders.getItem("Nowhere" as "EdgeTop")
        .load("style"),
    (sheet) =>
      sheet.context.workbook.styles
        .getItem("Normal")
        .borders.getItem("Nowhere" as "EdgeTop")
        .load("style"),
  ];
  for (const side of sides) {
    expect(await failsOnSheet(side)).toMatchObject({ code: "InvalidArgument" });
  }
});
