import { serialFromText } from "../../src/kpi";
import { ageText, dateText, figureBeside, figureText } from "../../src/taskpane/common/format";

const day = (text: string) => serialFromText(text)!;

test("dates read d mmm yyyy", () => {
  expect(dateText(day("2019-03-31"))).toBe("31 Mar 2019");
  expect(dateText(day("2020-02-01"))).toBe("1 Feb 2020");
});

test.each([
  ["2019-03-31", "2019-03-31", "today"],
  ["2019-03-30", "2019-03-31", "1 day ago"],
  ["2019-04-02", "2019-03-31", "in 2 days"],
  ["2019-01-31", "2019-03-31", "2 months ago"],
  ["2017-03-31", "2019-03-31", "2 years ago"],
  ["2017-04-01", "2019-03-31", "23 months ago"],
])("%s seen from %s is %s", (then, now, text) => {
  expect(ageText(day(then), day(now))).toBe(text);
});

test("figures by measure", () => {
  expect(figureText("Share", 0.75)).toBe("75%");
  expect(figureText("Average", 4)).toBe("4.0");
  expect(figureText("Members", 22)).toBe("22");
});

test("a figure that misses its goal by a hair never reads like the goal", () => {
  expect(figureBeside("Share", 0.7499999, 0.75)).toBe("74.99999%");
  expect(figureBeside("Average", 3.996, 4)).toBe("3.996");
  expect(figureBeside("Share", 0.75, 0.75)).toBe("75%");
});
