import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { BoardReading, NoBoard } from "../../src/excel";
import type { SerialDate } from "../../src/kpi";
import { App } from "../../src/taskpane/App";
import type { Book } from "../../src/taskpane/common/book";
import { boardOf, bookOf, complete, day, faults, lineOf, show } from "./support";

const none = (why: NoBoard, asOf: SerialDate | null = day("2019-03-31")): BoardReading => ({
  manual: false,
  asOf,
  state: "none",
  why,
  detail: "#REF!",
});

const FOUR = [
  lineOf({ code: "5", status: "Achieved", pillar: "1. Support", atBest: null }),
  lineOf({ code: "12.1", status: "At risk", pillar: "1. Support" }),
  lineOf({ code: "2a", status: "Off track", pillar: "2. Enhance" }),
  lineOf({ code: "3a", status: "No data", pillar: "2. Enhance", actual: null, atBest: null }),
];

const open = (answers: Partial<Book>) =>
  show(<App />, bookOf({ inspect: () => Promise.resolve(complete), ...answers }));

const list = () => screen.findByRole("region", { name: /worst first|KPIs:/ });

const digest = () => screen.findByRole("region", { name: "Needs action" });

const lineIn = async (region: Promise<HTMLElement>, code: string) =>
  within(await region).findByRole("button", { name: new RegExp(`^KPI ${code} `) });

const codes = async (region = list()) =>
  within(await region)
    .getAllByRole("button", { name: /^KPI / })
    .map(
      ({ textContent }) => /^KPI (\S+?)(?=Off|At risk|Achieved|No data)/.exec(textContent!)?.[1],
    );

test("a scaffolded book opens on the board, worst first", async () => {
  open({ readBoard: () => Promise.resolve(boardOf(FOUR)) });
  await screen.findByText("1 of 4 KPIs needs action");
  expect(await codes()).toEqual(["2a", "12.1", "3a", "5"]);
  expect(screen.getByRole("tab", { name: "Board", selected: true })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("a line gives actual, goal, at best and the explanation", async () => {
  open({ readBoard: () => Promise.resolve(boardOf([lineOf()])) });
  const line = await lineIn(list(), "10");
  for (const text of [
    "Off track",
    "Assist Members to accede to the RKC",
    "Number of Members that acceded",
    "At least 22/33 Members",
    "Actual 9",
    "Goal 22",
    "At best Achieved (30)",
    "Next due 30 Jun 2020",
    "9 of 22 Members; 13 are missing.",
  ]) {
    expect(line.textContent).toContain(text);
  }
});

test("where the book does not tell the action, the indicator stands alone", async () => {
  open({ readBoard: () => Promise.resolve(boardOf([lineOf({ action: "" })])) });
  const line = await lineIn(list(), "10");
  expect(line.textContent).toMatch(/Off trackNumber of Members that acceded/);
});

test("a status narrows the list to itself and back", async () => {
  open({ readBoard: () => Promise.resolve(boardOf(FOUR)) });
  await userEvent.click(await screen.findByRole("button", { name: /At risk\s*1/ }));
  expect(await codes()).toEqual(["12.1"]);
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(await codes()).toHaveLength(4);
});

test("the first thing below the headline is what is red, and why", async () => {
  const why = "By 31 March 2019, 9.5 of 22 count. Nothing definite is known of 6.";
  const lines = ["15", "6", "7", "8", "9", "11"].map((code) => lineOf({ code, explanation: why }));
  open({ readBoard: () => Promise.resolve(boardOf([...FOUR, ...lines])) });
  const first = await digest();
  expect(screen.getAllByRole("region")[0]).toBe(first);
  expect(await codes(digest())).toEqual(["2a", "15", "6", "7", "8"]);
  const line = await lineIn(digest(), "15");
  expect(line.textContent).toContain("By 31 March 2019, 9.5 of 22 count.");
  expect(line.textContent).not.toContain("Nothing definite");
  expect(await faults()).toEqual([]);
  await userEvent.click(within(first).getByRole("button", { name: "Show 2 more" }));
  expect(await codes(digest())).toHaveLength(7);
  await userEvent.click(within(first).getByRole("button", { name: "Show fewer" }));
  expect(await codes(digest())).toHaveLength(5);
});

test("where nothing is red there is no such part", async () => {
  open({ readBoard: () => Promise.resolve(boardOf([lineOf({ status: "On track" })])) });
  await screen.findByText("None of 1 KPI needs action");
  expect(screen.queryByRole("region", { name: "Needs action" })).toBeNull();
});

test("up and down go from line to line", async () => {
  open({ readBoard: () => Promise.resolve(boardOf(FOUR)) });
  (await lineIn(list(), "2a")).focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(await lineIn(list(), "12.1"));
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(await lineIn(list(), "2a"));
});

test("a KPI whose row is gone is named, with what to do", async () => {
  open({
    readBoard: () => Promise.resolve(boardOf(FOUR)),
    selectKpi: () => Promise.reject(Object.assign(new Error("no"), { code: "ItemNotFound" })),
  });
  await userEvent.click(await lineIn(list(), "3a"));
  expect((await screen.findByRole("alert")).textContent).toContain("Press Scaffold the plan");
});

test("without an as-of date that is what it says, and today is one click away", async () => {
  const days: number[] = [];
  open({
    readBoard: () => Promise.resolve(none("error", null)),
    setAsOf: (_, to) => Promise.resolve(void days.push(to)),
  });
  await screen.findByText("AsOf holds no date");
  expect(screen.queryByText(/shows an error/)).toBeNull();
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: /^Today/ }));
  await waitFor(() => expect(days).toEqual([day("2019-05-01")]));
});

test("pillars are bars whose counts are also told in words", async () => {
  open({ readBoard: () => Promise.resolve(boardOf(FOUR)) });
  await screen.findByText("2. Enhance");
  const bars = screen.getAllByRole("img").map((bar) => bar.getAttribute("aria-label"));
  expect(bars).toEqual([
    "Needs action 1, Watch 1, No judgement 1, Fine 1",
    "Watch 1, Fine 1",
    "Needs action 1, No judgement 1",
  ]);
});

test("a click or Enter selects the row of the KPI and says so", async () => {
  const selected: string[] = [];
  open({
    readBoard: () => Promise.resolve(boardOf(FOUR)),
    selectKpi: (_, code) => Promise.resolve(void selected.push(code)),
  });
  await userEvent.click(await lineIn(list(), "12.1"));
  await waitFor(() =>
    expect(screen.getByRole("status").textContent).toBe("Row of KPI 12.1 selected on KPIs"),
  );
  (await lineIn(digest(), "2a")).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(selected).toEqual(["12.1", "2a"]));
});

test("the as-of date, its age, and Today", async () => {
  const days: number[] = [];
  open({ setAsOf: (_, to) => Promise.resolve(void days.push(to)) });
  const line = await screen.findByText("31 Mar 2019");
  expect(line.parentElement?.textContent).toBe("As of 31 Mar 2019 (31 days ago)");
  await userEvent.click(screen.getByRole("button", { name: /^Today/ }));
  await waitFor(() => expect(days).toEqual([day("2019-05-01")]));
});

test("manual calculation is warned of, and can be made to calculate once", async () => {
  let calculated = 0;
  open({
    readBoard: () => Promise.resolve(boardOf(FOUR, true)),
    recalculate: () => Promise.resolve(void (calculated += 1)),
  });
  await screen.findByText("Calculation is set to manual");
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Calculate now" }));
  await waitFor(() => expect(calculated).toBe(1));
});

test.each([
  ["absent", "No Scoreboard yet"],
  ["unknownFunctions", "The Scoreboard shows #NAME?"],
  ["blocked", "The Scoreboard has no room"],
  ["noSpill", "This Excel cannot show the board"],
  ["error", "The Scoreboard shows an error: #REF!"],
] as const)("without a board (%s) it says why", async (why, title) => {
  open({
    readBoard: () => Promise.resolve(none(why)),
  });
  await screen.findByText(title);
  expect(await faults()).toEqual([]);
});

test("follows the sheet while it is open, and stops when it is closed", async () => {
  let look = (): void => undefined;
  let stopped = 0;
  let reading = boardOf(FOUR);
  open({
    readBoard: () => Promise.resolve(reading),
    watchBoard: (_, onChange) => {
      look = onChange;
      return () => void (stopped += 1);
    },
  });
  await screen.findByText("1 of 4 KPIs needs action");
  reading = boardOf([...FOUR, lineOf({ code: "6", status: "Regressing" })]);
  look();
  await screen.findByText("2 of 5 KPIs need action");
  await userEvent.click(screen.getByRole("tab", { name: "Scaffold" }));
  expect(stopped).toBe(1);
});

test("nothing recorded yet reads as that, not as failure", async () => {
  open({
    readBoard: () => Promise.resolve(boardOf([lineOf({ status: "No data", actual: null })])),
  });
  await screen.findByText("Nothing to judge yet on 1 KPI");
});
