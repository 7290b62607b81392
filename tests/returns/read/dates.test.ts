import fc from "fast-check";
import { calendarOf, longDate } from "../../../src/kpi";
import { dayOfNumber, dayOfText } from "../../../src/returns/read/dates";
import { day } from "../../kpi/support/tables";

const MARCH = { is: "day", day: day("2019-03-15") };

test.each([
  "15 March 2019",
  "15 Mar 2019",
  "15-Mar-2019",
  "15th March, 2019",
  "Friday 15 March 2019",
  "15th of March 2019",
  "March 15, 2019",
  "Mar. 15 2019",
  "2019-03-15",
  "2019/3/15",
  "2019.03.15",
  "2019 March 15",
  "2019 Mar. 15",
  "15March2019",
  "2019年3月15日",
  "2019 年 03 月 15 日",
  "2019-03-15T10:30:00.5",
  "2019-03-15T00:00:00",
  "2019-03-15 10:30",
  "15/03/2019",
  "03/15/2019",
  "15.3.2019",
  "  １５ March ２０１９ ",
])("“%s” is 15 March 2019 whatever the order", (text) => {
  for (const order of [null, "dayFirst", "monthFirst"] as const)
    expect(dayOfText(text, order)).toEqual(MARCH);
});

test("03/04/2019 is asked about; the answer decides", () => {
  expect(dayOfText("03/04/2019", null)).toEqual({ is: "ambiguous" });
  expect(dayOfText("03/04/2019", "dayFirst")).toEqual({ is: "day", day: day("2019-04-03") });
  expect(dayOfText("03/04/2019", "monthFirst")).toEqual({ is: "day", day: day("2019-03-04") });
});

test("Sept is September, too", () => {
  expect(dayOfText("15 Sept. 2019", null)).toEqual({ is: "day", day: day("2019-09-15") });
});

test("03/03/2019 is the same day either way", () => {
  expect(dayOfText("03/03/2019", null)).toEqual({ is: "day", day: day("2019-03-03") });
});

test.each([
  ["2019", "year"],
  ["15-Mar-19", "shortYear"],
  ["3/4/19", "shortYear"],
  ["15 March 1949", "tooEarly"],
  ["March 2019", "text"],
  ["30 February 2019", "text"],
  ["31/31/2019", "text"],
  ["15 Brumaire 2019", "text"],
  ["soon", "text"],
  ["15 March 2150", "text"],
  ["1st quarter 2019", "text"],
] as const)("“%s” is not guessed at: %s", (text, why) => {
  expect(dayOfText(text, "dayFirst")).toEqual({ is: "unclear", why });
});

test.each([
  "2019-03-15",
  "15/03/2019",
  "2019年3月15日",
  "15 March 2019",
  "March 15, 2019",
  "2019 March 15",
])("“%s” with a word, a doubt or another day beside it is not guessed at", (date) => {
  for (const text of [`about ${date}`, `${date} or later`, `${date}?`, `1 ${date}`, `${date} 1`])
    expect([text, dayOfText(text, "dayFirst")]).toEqual([text, { is: "unclear", why: "text" }]);
});

test("a number is a serial day without its time, but never a lone year", () => {
  expect(dayOfNumber(day("2019-03-15") + 0.75)).toEqual(MARCH);
  expect(dayOfNumber(2019)).toEqual({ is: "unclear", why: "year" });
  expect(dayOfNumber(18_263)).toEqual({ is: "unclear", why: "tooEarly" });
  expect(dayOfNumber(-1)).toEqual({ is: "unclear", why: "text" });
  expect(dayOfNumber(1e9)).toEqual({ is: "unclear", why: "text" });
});

test("every day that people write in full is read as that day", () => {
  const days = fc.integer({ min: day("1950-01-01"), max: day("2099-12-31") });
  fc.assert(
    fc.property(days, (serial) => {
      const date = serial as typeof MARCH.day;
      expect(dayOfText(longDate(date), null)).toEqual({ is: "day", day: date });
      const { day: d, month, year } = calendarOf(date);
      expect(dayOfText(`${d}/${month}/${year}`, "dayFirst")).toEqual({ is: "day", day: date });
      expect(dayOfText(`${month}-${d}-${year}`, "monthFirst")).toEqual({ is: "day", day: date });
    }),
  );
});

test("whatever is typed, reading it gives an answer", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void dayOfText(text, null)));
});
