import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { inPlainWords } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import type { Book } from "../../src/taskpane/common/book";
import { bookOf, complete, faults, show, stateOf } from "./support";

const open = (answers: Partial<Book> = {}) => show(<App />, bookOf(answers));

const theButton = () => screen.findByRole("button", { name: "Scaffold the plan" });

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("an empty book: what will be there, and one button", async () => {
  open();
  await theButton();
  await screen.findByRole("heading", { name: "In this workbook" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
    "Strategic Action Plan 2018-2020",
  );
  expect(screen.getByText("4 pillars · 43 actions · 44 KPIs · 33 Members")).toBeTruthy();
  const parts = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(parts).toEqual(["Scoreboardto be added", "KPIsTable Kpis · 44 rowsto be added"]);
  expect(await faults()).toEqual([]);
});

test("pressing it shows the progress, then the result, which takes the focus", async () => {
  let finish = (): void => undefined;
  const scaffold: Book["scaffold"] = (_, onProgress) => {
    onProgress({ done: 2, of: 6, doing: "Making tables and names" });
    return new Promise((resolve) => {
      finish = () => resolve({ outcome: "done", state: complete, added: ["Sheet KPIs"] });
    });
  };
  open({ scaffold });
  await userEvent.click(await theButton());
  const bar = await screen.findByRole("progressbar", { name: /Making tables and names/ });
  expect(bar.getAttribute("aria-valuenow")).toBe("2");
  expect(screen.getByRole("status").textContent).toBe("Making tables and names");
  expect((await theButton()).getAttribute("aria-disabled")).toBe("true");
  finish();
  const result = await screen.findByRole("group", { name: "The plan is set up" });
  await waitFor(() => expect(document.activeElement).toBe(result));
  expect(screen.getByText("is there", { selector: "li:first-child *" })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("what is pressed in a result and goes with it leaves the focus to a tab", async () => {
  const scaffold = () =>
    Promise.resolve({ outcome: "done", state: complete, added: ["A"] } as const);
  open({ scaffold });
  await userEvent.click(await theButton());
  await press("Show the board");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Board" }));
});

test("a second run says that nothing was changed", async () => {
  const scaffold = () => Promise.resolve({ outcome: "done", state: complete, added: [] } as const);
  open({ inspect: () => Promise.resolve(complete), scaffold });
  await userEvent.click(await screen.findByRole("tab", { name: "Scaffold" }));
  await userEvent.click(await theButton());
  await screen.findByText("Nothing was changed.");
});

test("a book with some of it: asks first, and only adds when told to", async () => {
  const partial = stateOf({
    condition: "partial",
    parts: [
      { key: "scoreboard", label: "Scoreboard", detail: "", adds: "", state: "there" },
      { key: "kpis", label: "KPIs", detail: "", adds: "", state: "missing" },
    ],
    toDo: ["Sheet KPIs: table Kpis, 44 rows"],
  });
  const asked: string[] = [];
  const scaffold: Book["scaffold"] = ({ repair }) => {
    asked.push(repair);
    return Promise.resolve(
      repair === "ask"
        ? { outcome: "ask", state: partial }
        : { outcome: "done", state: complete, added: partial.toDo },
    );
  };
  open({ inspect: () => Promise.resolve(partial), scaffold });
  await userEvent.click(await theButton());
  const question = await screen.findByRole("group", { name: "Some of the plan is already here" });
  expect(question.textContent).toContain("Kept as they are: Scoreboard.");
  expect(screen.getByText("Sheet KPIs: table Kpis, 44 rows")).toBeTruthy();
  expect(await faults()).toEqual([]);
  await press("Cancel");
  expect(asked).toEqual(["ask"]);
  await userEvent.click(await theButton());
  await press("Keep and add what is missing");
  await screen.findByText("The plan is set up");
  expect(asked).toEqual(["ask", "ask", "agreed"]);
});

test("names that are taken: says so, offers others, and runs with those chosen", async () => {
  const taken = stateOf({
    condition: "none",
    conflicts: [
      { kind: "sheet", key: "members", name: "Members", by: "sheet", suggestion: "Members 2" },
      { kind: "name", key: "plan", name: "Plan", by: "name", suggestion: "Plan2" },
    ],
  });
  const chosen: (string | undefined)[] = [];
  const scaffold: Book["scaffold"] = ({ naming }) => {
    chosen.push(naming?.sheets.members, naming?.names.plan);
    return Promise.resolve({ outcome: "done", state: complete, added: ["Sheet KPIs"] });
  };
  open({ inspect: () => Promise.resolve(taken), scaffold });
  const sheet = await screen.findByLabelText<HTMLInputElement>("Our sheet instead of Members");
  expect(sheet.value).toBe("Members 2");
  expect(await faults()).toEqual([]);
  const name = screen.getByLabelText("Our name instead of Plan");
  await userEvent.clear(name);
  await userEvent.type(name, "R1");
  expect(screen.getByText("This reads like a cell")).toBeTruthy();
  await press("Use these names");
  expect(chosen).toEqual([]);
  await userEvent.clear(name);
  await userEvent.type(name, "OurPlan");
  await press("Use these names");
  await screen.findByText("The plan is set up");
  expect(chosen).toEqual(["Members 2", "OurPlan"]);
});

test("an error comes in plain words, with the way out, and can be tried again", async () => {
  let broken = true;
  const scaffold: Book["scaffold"] = () =>
    broken
      ? Promise.reject(Object.assign(new Error("busy"), { code: "InvalidOperationInCellEditMode" }))
      : Promise.resolve({ outcome: "done", state: complete, added: ["Sheet KPIs"] });
  open({ scaffold });
  await userEvent.click(await theButton());
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("A cell is being edited.")).toBeTruthy();
  expect(alert.textContent).toContain("Press Enter or Esc in the sheet");
  expect(await faults()).toEqual([]);
  broken = false;
  await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
  await screen.findByText("The plan is set up");
});

test("undo takes back the last run, and asks before it deletes what was entered since", async () => {
  const undone: boolean[] = [];
  let there = complete;
  const undo: Book["undo"] = (evenIfTouched) => {
    undone.push(evenIfTouched);
    if (evenIfTouched) there = stateOf();
    return Promise.resolve(
      evenIfTouched
        ? { outcome: "undone", removed: ["Sheet KPIs"] }
        : { outcome: "touched", sheets: ["Member rows"] },
    );
  };
  open({ inspect: () => Promise.resolve(there), undo });
  await userEvent.click(await screen.findByRole("tab", { name: "Scaffold" }));
  await press("Undo the last run");
  await screen.findByText("These sheets have been changed: Member rows.");
  await press("Keep everything");
  expect(undone).toEqual([false]);
  // The keyboard goes on from where it was.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo the last run" }));
  await press("Undo the last run");
  await press("Delete it all the same");
  await screen.findByText("Removed: Sheet KPIs.");
  expect(undone).toEqual([false, false, true]);
  // What it came from is gone with what it undid.
  await press("OK");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Scaffold" }));
});

test("a book that cannot be read says why and can be read again", async () => {
  let broken = true;
  const inspect = () => (broken ? Promise.reject(new Error("gone")) : Promise.resolve(stateOf()));
  open({ inspect });
  await screen.findByText("Excel reported an error.");
  broken = false;
  await press("Try again");
  await screen.findByRole("heading", { name: "In this workbook" });
});

test("errors that nobody foresaw keep their own text for whoever is asked", () => {
  expect(inPlainWords(new TypeError("x is undefined")).code).toBe("x is undefined");
  expect(inPlainWords({ code: "AccessDenied", message: "no" }).message).toContain("protected");
});

test("how many rows a sheet holds is told before it is made, not after: it would grow old", async () => {
  open();
  await screen.findByText("Table Kpis · 44 rows");
  await userEvent.click(await theButton());
  await screen.findByText("The plan is set up");
  expect(screen.getByText("Table Kpis")).toBeTruthy();
  expect(screen.queryByText(/44 rows/)).toBeNull();
});

test("what came of a run is told once, not again on coming back", async () => {
  open();
  await userEvent.click(await theButton());
  await press("Show the board");
  await userEvent.click(screen.getByRole("tab", { name: "Scaffold" }));
  await theButton();
  await waitFor(() => expect(screen.queryByText("The plan is set up")).toBeNull());
});

test("looks again when told to, and says when it cannot", async () => {
  let looks = 0;
  let broken = false;
  open({
    inspect: () => {
      looks += 1;
      return broken ? Promise.reject(new Error("gone")) : Promise.resolve(stateOf());
    },
  });
  await press("Look again");
  await waitFor(() => expect(looks).toBe(2));
  broken = true;
  await press("Look again");
  await screen.findByText("Excel reported an error.");
});

test("the example: on a new book the plan is set up first, then filled", async () => {
  const done: string[] = [];
  let example: "possible" | "present" = "possible";
  let state = stateOf();
  open({
    inspect: () => Promise.resolve(state),
    scaffold: () => {
      done.push("scaffold");
      state = complete;
      return Promise.resolve({ outcome: "done", state: complete, added: ["Sheet KPIs"] });
    },
    exampleState: () => Promise.resolve(example),
    fillExample: () => {
      done.push("fill");
      example = "present";
      return Promise.resolve();
    },
    removeExample: () => {
      done.push("remove");
      example = "possible";
      return Promise.resolve();
    },
  });
  await press("Fill with a fictional example (as of 31 March 2019)");
  await screen.findByText("The example is filled in");
  expect(await faults()).toEqual([]);
  await press("Remove the example");
  await screen.findByText("The example is removed");
  await screen.findByRole("button", { name: /^Fill with a fictional example/ });
  expect(done).toEqual(["scaffold", "fill", "remove"]);
});

test("a book with records of its own is not offered the example", async () => {
  open({ inspect: () => Promise.resolve(complete) });
  await userEvent.click(await screen.findByRole("tab", { name: "Scaffold" }));
  await screen.findByRole("heading", { name: "In this workbook" });
  expect(screen.queryByRole("button", { name: /example/ })).toBeNull();
});
