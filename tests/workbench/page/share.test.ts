/** A programme officer sends the plan out: books for all Members, as files, and a log of them. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { stampFromProperties } from "../../../src/returns/stamp";
import { open } from "../../../src/xlsx";
import { validationErrors } from "../../xlsx/support/validator";
import { fillExample, scaffold } from "./support/functions-book";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(300_000);

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
  await scaffold(session);
  await fillExample(session);
  await session.pane.getByRole("tab", { name: "Members" }).click();
  await session.pane.getByRole("button", { name: "Make 33 books" }).waitFor();
});
afterAll(() => session.close());

const press = (name: string | RegExp) =>
  session.pane.getByRole("button", { name, exact: true }).click();
const returned = async () => (await session.values("Returns")).map((row) => row.map(String));

/** Presses a button that hands over a file. */
async function downloaded(name: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = session.page.waitForEvent("download", { timeout: 120_000 });
  await press(name);
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("nothing is made without an address; the field says what is missing", async () => {
  await press("Make 33 books");
  await session.pane.getByText(/Enter where the books go back to/).waitFor();
  await session.pane.getByLabel("Return to").fill("=ROCB A/P, office@rocb.example");
});

test("a preview shows what the Member will see", async () => {
  await press("Preview Afghanistan");
  const book = session.pane.getByRole("region", { name: "The book of Afghanistan" });
  await book.getByText("Status return: Afghanistan").waitFor();
  expect(await book.getByText("=ROCB A/P, office@rocb.example").count()).toBe(1);
  expect(await book.getByText(/Revised Kyoto Convention/).count()).toBe(1);
  await press("Close");
});

test("groups and the search choose Members", async () => {
  await press("RTC hosts");
  const hosts = await session.values("Members[RTC]");
  const count = hosts.filter(([cell]) => cell === "Yes").length;
  await session.pane.getByText(`${count} of 33 chosen`).waitFor();
  await press("None");
  await session.pane.getByRole("searchbox").fill("fji");
  await session.pane.getByRole("checkbox", { name: "Fiji" }).check();
  await session.pane.getByText("1 of 33 chosen").waitFor();
  await session.pane.getByRole("searchbox").fill("");
  await press("All");
});

test("cancelled, nothing is made and nothing is noted", async () => {
  // Within the pane: from outside the books may be made before the second click arrives.
  await session.pane.evaluate(async () => {
    const buttons = () => [...document.querySelectorAll("button")];
    const named = (name: string) => buttons().find(({ textContent }) => textContent === name);
    named("Make 33 books")!.click();
    while (!named("Cancel")) await new Promise((resolve) => requestAnimationFrame(resolve));
    named("Cancel")!.click();
  });
  await session.pane.getByText("No book was made, and nothing was noted.").waitFor();
  expect(
    await session.page.evaluate(() =>
      window.workbench.engine.sheets.list().map(({ name }) => name),
    ),
  ).not.toContain("Returns");
});

test("all books come in one archive: 33 valid workbooks, each stamped with its Member", async () => {
  const { bytes, name } = await downloaded("Make 33 books");
  expect(name).toMatch(/^ROCB A-P Strategic Action Plan \(2018-2020\) - Member books - .+\.zip$/);
  const files = Object.entries(unzipSync(bytes));
  expect(files).toHaveLength(33);
  const stamps = new Set<string>();
  for (const [file, book] of files) {
    const { customProperties } = (await open(book)).book;
    const stamp = stampFromProperties(customProperties);
    if (!stamp.ok) throw new Error(`${file} has no stamp`);
    stamps.add(stamp.value.member);
  }
  expect(stamps.size).toBe(33);
  expect(await validationErrors(files[7]![1])).toEqual([]);
  expect(files.map(([file]) => file).join("\n")).toMatch(/ - Fiji - \d{4}-\d\d-\d\d\.xlsx/);
});

test("the table Returns has a row for each, and is made with the care of the others", async () => {
  await session.pane.getByText(/are noted: see the new sheet Returns/).waitFor();
  const rows = await returned();
  expect(rows).toHaveLength(33);
  expect(rows[0]!.slice(0, 3)).toEqual(["Afghanistan", expect.stringMatching(/^\d{5}$/), ""]);
  expect((await session.text("Returns[Issued]"))[0]![0]).toMatch(/^\d{1,2} \w{3} \d{4}$/);
});

test("single books can be downloaded, too", async () => {
  const { bytes, name } = await downloaded(/^Download .* - Fiji - /);
  expect(name).toMatch(/ - Fiji - .*\.xlsx$/);
  expect((await open(bytes)).book.sheets[0]!.name).toBe("Return");
  await press("Done");
});

test("a second go remembers the address and who has not returned; a book of the same day is noted once", async () => {
  await session.pane
    .getByText(/not returned/)
    .first()
    .waitFor();
  expect(await session.pane.getByLabel("Return to").inputValue()).toBe(
    "=ROCB A/P, office@rocb.example",
  );
  await press("None");
  await session.pane.getByRole("checkbox", { name: "Fiji" }).check();
  await session.pane.getByRole("radio", { name: "One by one, from a list" }).check();
  await press("Make 1 book");
  await session.pane.getByText(/are noted: see the table Returns\./).waitFor();
  expect(await returned()).toHaveLength(33);
});

test("a book opens beside the workbook, where the program can", async () => {
  await press("Open the book of Fiji in Excel");
  await session.page.getByText(/The add-in has made a new workbook/).waitFor();
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
