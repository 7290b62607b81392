import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Announcer } from "../../src/taskpane/common/Announcer";
import type { Book } from "../../src/taskpane/common/book";
import { FreezeBoard } from "../../src/taskpane/freeze/FreezeBoard";
import { RepairFormulas } from "../../src/taskpane/repair/RepairFormulas";
import { USUAL_NAMES } from "../../src/workbook";
import { bookOf, faults, frozenOf, show } from "./support";

const press = async (name: string) => userEvent.click(screen.getByRole("button", { name }));

const showFreeze = (answers: Partial<Book>) =>
  show(
    <Announcer>
      <FreezeBoard naming={USUAL_NAMES} />
    </Announcer>,
    bookOf(answers),
  );

describe("Freeze the board", () => {
  it("opens the copy as a new workbook and offers it as a file besides", async () => {
    const opened: Uint8Array[] = [];
    showFreeze({ openWorkbook: (bytes) => Promise.resolve(void opened.push(bytes)) });
    await press("Freeze the board");
    await screen.findByText("The copy is in a new workbook");
    expect(opened).toEqual([frozenOf().bytes]);
    screen.getByRole("button", { name: "Download the file" });
    expect(await faults()).toEqual([]);
  });

  it("offers the file where Excel cannot open a new workbook", async () => {
    showFreeze({ openWorkbook: () => Promise.reject(new Error("ApiNotFound")) });
    await press("Freeze the board");
    await screen.findByText("The copy is ready, but Excel did not open it");
    screen.getByRole("button", { name: "Download the file" });
  });

  it("says that nothing is known yet, and that the Scoreboard in sight differs", async () => {
    const headline = "Nothing to judge yet on 44 KPIs: 44 No data.";
    showFreeze({
      freeze: () => Promise.resolve(frozenOf({ headline, judged: false, differs: true })),
    });
    await press("Freeze the board");
    await screen.findByText(/Nothing to judge yet on 44 KPIs/);
    screen.getByText(/Scoreboard in this workbook still shows other figures/);
  });

  it("says what went wrong, and tries again", async () => {
    let calls = 0;
    const freeze = () =>
      (calls += 1) === 1
        ? Promise.reject(Object.assign(new Error(), { code: "ItemNotFound" }))
        : Promise.resolve(frozenOf());
    showFreeze({ freeze });
    await press("Freeze the board");
    await screen.findByText("A sheet, table or name of the plan is missing.");
    await press("Try again");
    await screen.findByText("The copy is in a new workbook");
  });
});

describe("Repair formulas", () => {
  const clean = { repaired: 0, unknown: [], protectedSheets: [], refused: [] };

  it.each([
    ["Nothing to repair", clean],
    ["2 formulas entered again", { ...clean, repaired: 2 }],
    ["No formula could be repaired", { ...clean, protectedSheets: ["Locked"] }],
  ])("says: %s", async (title, result) => {
    let done = 0;
    show(
      <RepairFormulas onDone={() => (done += 1)} />,
      bookOf({ repairFormulas: () => Promise.resolve(result) }),
    );
    await press("Repair formulas");
    await screen.findByText(title);
    expect(done).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it("names what is left, five of each at most, with what to do", async () => {
    const unknown = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"].map((cell) => `Mine!${cell}`);
    const result = { repaired: 9, unknown, protectedSheets: ["Locked"], refused: ["Mine!C3"] };
    show(<RepairFormulas />, bookOf({ repairFormulas: () => Promise.resolve(result) }));
    await press("Repair formulas");
    await screen.findByText(/7 formulas still show #NAME\?: Mine!A1, .*Mine!A5 and 2 more\./);
    screen.getByText(/Protected, and so left alone: Locked\. Take the protection off/);
    screen.getByText(/did not let these be changed: Mine!C3/);
    await press("OK");
    await waitFor(() => expect(screen.queryByText(/entered again/)).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Repair formulas" }));
  });
});
