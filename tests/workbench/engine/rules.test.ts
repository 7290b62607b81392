import { EngineError } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

describe("data validation", () => {
  test("a list rule reads back as it was given, with alert and prompt", () => {
    const book = newBook();
    const rule = { list: { inCellDropDown: true, source: "=Sheet1!$F$1:$F$3" } };
    const alert = { message: "Pick one", showAlert: true, style: "Stop", title: "Status" } as const;
    book.engine.validation.set(book.at("B2:B10"), { rule });
    book.engine.validation.set(book.at("B2:B10"), { alert });
    expect(book.engine.validation.get(book.at("B3"))).toMatchObject({ type: "List", rule, alert });
    expect(book.engine.validation.get(book.at("B1:B3")).type).toBe("MixedCriteria");
    expect(book.engine.validation.get(book.at("C1")).type).toBe("None");
    book.engine.validation.clear(book.at("B3"));
    expect(book.engine.validation.get(book.at("B3")).type).toBe("None");
    expect(book.engine.validation.get(book.at("B4:B10")).rule).toEqual(rule);
  });

  test("invalid cells are found, by list, number, date and formula", async () => {
    const book = newBook();
    book.write("F1:F3", [["Yes"], ["No"], ["Partly"]]);
    book.write("A1:D3", [
      ["yes", 5, "2019-03-31", 10],
      ["maybe", 5.5, "2021-01-01", 20],
      ["", 11, "", 30],
    ]);
    const { validation } = book.engine;
    validation.set(book.at("A1:A3"), {
      rule: { list: { inCellDropDown: true, source: "=$F$1:$F$3" } },
    });
    validation.set(book.at("B1:B3"), {
      rule: { wholeNumber: { operator: "Between", formula1: 0, formula2: 10 } },
    });
    validation.set(book.at("C1:C3"), {
      rule: { date: { operator: "LessThan", formula1: "2020-01-01" } },
    });
    validation.set(book.at("D1:D3"), { rule: { custom: { formula: "=D1>15" } } });
    await book.engine.calculation.whenCalculated();
    const invalid = (address: string) =>
      validation.invalid(book.at(address)).map((area) => book.engine.areas.address(area));
    expect(invalid("A1:A3")).toEqual(["A2"]);
    expect(invalid("B1:B3")).toEqual(["B2", "B3"]);
    expect(invalid("C1:C3")).toEqual(["C2"]);
    expect(invalid("D1:D3")).toEqual(["D1"]);
  });

  test("rules move with inserted rows and stay through saving", () => {
    const book = newBook();
    const rule = { textLength: { operator: "LessThan", formula1: 5 } } as const;
    book.engine.validation.set(book.at("A2:A3"), { rule });
    book.engine.cells.insert(book.at("1:1"), "Down");
    expect(book.engine.validation.get(book.at("A3:A4")).rule).toEqual(rule);
    book.engine.load(book.engine.save());
    expect(book.engine.validation.get(book.at("A3:A4")).rule).toEqual(rule);
  });

  test("inline lists are limited to 255 characters", () => {
    const book = newBook();
    const source = "x".repeat(256);
    expect(() =>
      book.engine.validation.set(book.at("A1"), {
        rule: { list: { inCellDropDown: true, source } },
      }),
    ).toThrow(EngineError);
  });
});

describe("conditional formats", () => {
  test("each kind reads back as it was given; the last added comes first", () => {
    const book = newBook();
    const { conditionalFormats } = book.engine;
    const look = { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true };
    const formats = [
      { type: "CellValue", rule: { operator: "EqualTo", formula1: '="Overdue"' }, look },
      { type: "ContainsText", rule: { operator: "Contains", text: "late" }, look },
      { type: "Custom", rule: { formula: "=$A1>5" }, look },
      { type: "TopBottom", rule: { type: "TopItems", rank: 3 }, look },
      { type: "PresetCriteria", rule: { criterion: "Blanks" }, look },
      {
        type: "DataBar",
        rule: {
          direction: "Context",
          showBarOnly: false,
          lower: { type: "Number", formula: "0" },
          upper: { type: "HighestValue" },
          positiveColor: "#638EC6",
          negativeColor: "#FF0000",
          gradient: false,
        },
      },
      {
        type: "ColorScale",
        rule: {
          minimum: { type: "LowestValue", color: "#F8696B" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      },
      {
        type: "IconSet",
        rule: {
          style: "ThreeTrafficLights1",
          reverseOrder: false,
          showIconOnly: false,
          criteria: [
            { type: "Invalid", formula: "", operator: "Invalid" },
            { type: "Percent", formula: "=33", operator: "GreaterThanOrEqual" },
            { type: "Percent", formula: "=67", operator: "GreaterThanOrEqual" },
          ],
        },
      },
    ] as const;
    for (const format of formats) conditionalFormats.add(book.at("A1:A9"), format);
    const read = conditionalFormats.list(book.sheet);
    expect(read.map(({ format }) => format)).toEqual([...formats].reverse());
    expect(read.map(({ priority }) => priority)).toEqual(formats.map((_, index) => index));
    conditionalFormats.set(read[2]?.id ?? "", { priority: 0, stopIfTrue: true });
    expect(conditionalFormats.list(book.sheet)[0]).toMatchObject({
      id: read[2]?.id,
      stopIfTrue: true,
    });
  });

  test("clearing some cells leaves the others their format", () => {
    const book = newBook();
    const { conditionalFormats } = book.engine;
    conditionalFormats.add(book.at("A1:A9"), {
      type: "Custom",
      rule: { formula: "=A1>5" },
      look: { bold: true },
    });
    conditionalFormats.clear(book.at("A1:A4"));
    expect(conditionalFormats.list(book.sheet)).toMatchObject([
      { areas: [book.at("A5:A9")], format: { rule: { formula: "=A5>5" } } },
    ]);
  });

  test("an unknown icon set is refused by name", () => {
    const book = newBook();
    expect(() =>
      book.engine.conditionalFormats.add(book.at("A1"), {
        type: "IconSet",
        rule: { style: "SixCats", criteria: [], reverseOrder: false, showIconOnly: false },
      }),
    ).toThrow("SixCats");
  });
});
