/** The board as a book of values, from the pane to a file that a reader opens. */
import { readFileSync } from "node:fs";
import type { Download } from "playwright-core";
import { open } from "../../../src/xlsx";
import { validationErrors } from "../../xlsx/support/validator";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(240_000);

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(() => session.close());

async function frozen(): Promise<Uint8Array> {
  const { pane, page } = session;
  await pane.getByRole("button", { name: "Freeze the board" }).click();
  const downloading: Promise<Download> = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Download the file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^ROCB A P Strategic Action Plan .*, as of .*\.xlsx$/,
  );
  return readFileSync(await download.path());
}

const texts = async (bytes: Uint8Array) => {
  const { book, lost } = await open(bytes);
  expect(lost).toEqual([]);
  return book.sheets.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ value }) => value).filter((value) => value !== null)),
  );
};

test("a board on which nothing is known says so", async () => {
  const { pane } = session;
  await pane.getByRole("button", { name: "Scaffold the plan" }).click();
  await pane.getByText("The plan is set up").waitFor();
  await session.calculated();
  await pane.getByRole("tab", { name: "Board" }).click();
  const [summary = []] = await texts(await frozen());
  expect(summary.flat().join("\n")).toContain("Nothing to judge yet on 44 KPIs");
});

test("the frozen example holds what the Scoreboard shows", async () => {
  const { pane } = session;
  await pane.getByRole("tab", { name: "Scaffold" }).click();
  await pane.getByRole("button", { name: /Fill with/ }).click();
  await pane.getByText("The example is filled in").waitFor();
  await session.calculated();
  await pane.getByRole("tab", { name: "Board" }).click();
  const bytes = await frozen();
  expect(await validationErrors(bytes)).toEqual([]);
  const [summary = [], board = []] = await texts(bytes);
  expect(summary.flat().join("\n")).toContain("Fictional example");
  const shown = await session.values("Scoreboard!A1:Q80");
  const top = shown.findIndex(([first]) => first === "KPI");
  const lines = shown.slice(top + 1).filter(([code]) => code !== "");
  expect(lines).toHaveLength(48);
  for (const line of lines) {
    const wanted = line.slice(0, 13).filter((value, at) => value !== "" && at !== 1);
    expect(board).toContainEqual(wanted);
  }
  expect(await pane.getByText(/still shows other figures/).count()).toBe(0);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
