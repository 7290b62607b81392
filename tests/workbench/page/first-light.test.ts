/** The whole way once: an empty workbench, Scaffold, a status typed into a row, the figures follow. */
import { until } from "./support/poll";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(() => session.close());

const column = async (address: string) => (await session.values(address)).map(([value]) => value);

/** The address of a Member's row for a KPI, found as a user would find it: by reading the sheet. */
async function memberRow(kpi: string, member: string): Promise<number> {
  const rows = await session.values("MemberRows");
  const index = rows.findIndex(([code, name]) => code === kpi && name === member);
  expect(index).toBeGreaterThanOrEqual(0);
  return index + 2;
}

test("the pane runs in the frame with the real Office and Excel", async () => {
  const seen = await session.pane.evaluate(async () => {
    await Office.onReady();
    return {
      host: Office.context.host,
      api: Office.context.requirements.isSetSupported("ExcelApi", "1.8"),
      script: [...document.scripts].map((script) => new URL(script.src).pathname),
    };
  });
  expect(seen.host).toBe("Excel");
  expect(seen.api).toBe(true);
  expect(seen.script.indexOf("/host-bridge.js")).toBeGreaterThanOrEqual(0);
  expect(seen.script.filter((path) => path.endsWith("/office.js"))).toHaveLength(1);
  expect(seen.script.indexOf("/host-bridge.js")).toBe(
    seen.script.findIndex((path) => path.endsWith("/office.js")) - 1,
  );
});

test("Scaffold the plan writes the plan into structured tables", async () => {
  await session.pane.getByRole("button", { name: "Scaffold the plan" }).click();
  await session.pane.getByText("The plan is set up").waitFor();
  await session.calculated();
  expect(await column("Kpis[KPI]")).toHaveLength(44);
  expect(await column("Actions[Action]")).toHaveLength(43);
  expect(await column("Members[Member]")).toHaveLength(33);
  expect(await column("MemberRows[Member]")).toHaveLength(693);
  expect(new Set(await column("MemberRows[KPI]")).size).toBe(21);
  expect((await column("Kpis[KPI]")).slice(5, 9)).toEqual(["10", "11", "12.1", "12.2"]);
});

test("a status typed into a Member row moves the status cell and the Scoreboard", async () => {
  await session.type("Scoreboard!R2", '=KPISTATUS("10", Plan, MemberLog, Roster, AsOf)');
  await until(
    () => session.value("Scoreboard!R2"),
    (status) => status === "No data",
  );
  const row = await memberRow("10", "Viet Nam");
  await session.type(`'Member rows'!C${row}`, "Yes");
  const status = await until(
    () => session.value("Scoreboard!R2"),
    (value) => value !== "No data" && value !== "#BUSY!",
  );
  await session.calculated();
  const board = await session.values("Scoreboard!A1:M80");
  const header = board.find((line) => line[0] === "KPI")!;
  const line = board.find((line) => line[0] === "10")!;
  expect(line[header.indexOf("Status")]).toBe(status);
  expect(line[header.indexOf("Actual")]).toBe(1);
});

test("a bad argument shows its message", async () => {
  await session.type("Scoreboard!R3", '=KPISTATUS("99", Plan, MemberLog, Roster, AsOf)');
  await until(
    () => session.value("Scoreboard!R3"),
    (value) => value === "#N/A",
  );
  expect(await session.message("Scoreboard!R3")).toContain("99");
  await session.type("Scoreboard!R4", '=KPISTATUS("10", Plan, MemberLog)');
  await until(
    () => session.value("Scoreboard!R4"),
    (value) => value === "#VALUE!",
  );
  expect(await session.message("Scoreboard!R4")).toContain("Roster");
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
