import { isDateFormat } from "../../src/xlsx";
import { builtInFormat, builtInNumber } from "../../src/xlsx/number-formats";

describe("number formats", () => {
  it.each([
    "m/d/yyyy",
    "d mmm yyyy",
    "[$-409]d-mmm-yy;@",
    "h:mm",
    "[h]:mm:ss",
    "mm:ss.0",
    "yyyy\\-mm\\-dd",
    "[Red]dd/mm",
  ])("%s shows dates or times", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    "@",
    "0.00E+00",
    '0 "days"',
    "[Red]0",
    "_($* #,##0_)",
    "0\\d",
    "[$USD] 0",
    "",
  ])("%s does not", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  it("formats with numbers of their own come back", () => {
    for (let number = 0; number < 50; number++) {
      const format = builtInFormat(number);
      const eastAsian = number >= 27 && number <= 36;
      if (format !== null && !eastAsian) expect(builtInNumber(format)).toBe(number);
    }
  });

  it("dates of East Asian Excel stay dates", () => {
    expect(isDateFormat(builtInFormat(31) ?? "")).toBe(true);
    expect(isDateFormat(builtInFormat(55) ?? "")).toBe(true);
    expect(builtInFormat(60)).toBeNull();
  });
});
