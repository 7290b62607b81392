import "../browser";
import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CollectReading } from "../../../../src/excel/returns/merge/look";
import type { MergeResult, MergeUndoResult } from "../../../../src/excel/returns/merge/merge";
import type { TableArgument } from "../../../../src/kpi";
import { contentHash, PLAN_2018 } from "../../../../src/plan";
import { Announcer } from "../../../../src/taskpane/common/Announcer";
import { Collect } from "../../../../src/taskpane/members/collect/Collect";
import {
  CollectBookContext,
  type CollectBook,
} from "../../../../src/taskpane/members/collect/collect-book";
import { recordOf, type MergePlan, type MergeRecord } from "../../../../src/workbook";
import { save } from "../../../../src/xlsx";
import {
  fillBook,
  issueBooks,
  withStatement,
  type Filled,
} from "../../../returns/support/fill-book";
import { tableOf } from "../../../returns/support/returned-files";
import { bookOf, complete, day, faults, show } from "../../support";

const TODAY = day("2019-03-31");
const ISSUED = day("2019-01-15");
const tables = {
  plan: tableOf("kpis"),
  roster: tableOf("members"),
  memberLog: tableOf("memberRows"),
  activityLog: tableOf("activities"),
};
const issued = issueBooks({ ...tables, actions: tableOf("actions") }, ISSUED);

const READING: CollectReading = {
  tables,
  asOf: TODAY,
  formulas: tables.memberLog,
  plan: { name: PLAN_2018.name, hash: contentHash(PLAN_2018) },
  issued: [],
  merge: null,
};
/** The office has recorded something else on KPI 10 for these Members since. */
const movedOn = (...members: readonly string[]): CollectReading => ({
  ...READING,
  tables: {
    ...tables,
    memberLog: members.reduce<TableArgument>(
      (log, Member) =>
        withStatement(log, {
          ...{ KPI: "10", Member, Status: "No", Source: "Mission" },
          "Reported on": day("2019-02-15"),
        }),
      tables.memberLog,
    ),
  },
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
async function returned(member: string, filled: Filled, name = `${member}.xlsx`, lastModified = 1) {
  const bytes = await save(fillBook(issued.get(member)!, filled));
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: XLSX, lastModified });
}
const YES = { "10": { Status: "Yes" } } as const;

interface Kept {
  readonly plans: (MergePlan | null)[];
  readonly undone: number[];
}

const NOTED = { table: "Returns", madeSheet: null, nameTaken: false };
const mergedAs = (plan: MergePlan): MergeRecord => ({
  ...recordOf(
    plan,
    plan.returned.map((file) => ({ ...file, logged: "added", earlier: 0 })),
  ),
  state: "merged",
});

const COUNTS = { new: 1, changed: 0, confirmed: 0, conflicts: 0, rejected: 0 };
const FINISHED = mergedAs({ mergedOn: TODAY, rows: [], returned: [] });
const CUT_OFF: MergeRecord = { ...FINISHED, state: "merging" };

/** The screen over a workbook that answers as told; merging gives what would be written. */
async function open(answers: Partial<CollectBook> = {}, reading = READING): Promise<Kept> {
  const kept: Kept = { plans: [], undone: [] };
  let now = reading;
  const book: CollectBook = {
    read: () => Promise.resolve(now),
    merge: (_naming, plan) => {
      const made = plan(now);
      kept.plans.push(made);
      if (made === null) return Promise.resolve({ outcome: "moved", reading: now });
      const record = mergedAs(made);
      now = { ...now, merge: record };
      return Promise.resolve<MergeResult>({
        outcome: "merged",
        record,
        log: NOTED,
        unfiltered: [],
      });
    },
    finish: () => Promise.resolve({ outcome: "nothing" }),
    undo: () => {
      kept.undone.push(1);
      const removed = now.merge?.rows.length ?? 0;
      now = { ...now, merge: null };
      return Promise.resolve<MergeUndoResult>({
        outcome: "undone",
        removed,
        spared: [],
        sparedInLog: [],
        unfiltered: [],
      });
    },
    today: () => TODAY,
    ...answers,
  };
  const state = {
    state: complete,
    trouble: undefined,
    opened: complete.condition,
    setState: () => undefined,
    refresh: () => Promise.resolve(complete),
  };
  show(
    <Announcer>
      <CollectBookContext value={book}>
        <Collect book={state} goTo={() => undefined} />
      </CollectBookContext>
    </Announcer>,
    bookOf(),
  );
  await screen.findByLabelText(/^Received on/);
  return kept;
}

const zone = () => screen.findByRole("button", { name: /Choose returned files/ });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const choose = async (...files: readonly File[]) => {
  await zone();
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, [
    ...files,
  ]);
};
const files = (count: number) =>
  screen.findByRole("heading", { name: `Returned files (${count})` });
const heard = () => screen.getByRole("status").textContent;

/** As a browser tells of files that are dragged. */
async function drag(...dropped: readonly File[]) {
  const target = await zone();
  const with_ = (kind: "dragOver" | "drop") => {
    const event = createEvent[kind](target);
    Object.defineProperty(event, "dataTransfer", { value: { files: dropped } });
    return event;
  };
  const over = with_("dragOver");
  fireEvent(target, over);
  // A browser that is not told would open the file in place of the pane.
  expect(over.defaultPrevented).toBe(true);
  const drop = with_("drop");
  await act(async () => void fireEvent(target, drop));
  expect(drop.defaultPrevented).toBe(true);
}

/** A file that holds its reader up until it is let go. */
function slow(file: File) {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const read = file.arrayBuffer.bind(file);
  return Object.assign(file, {
    letGo: () => letGo(),
    arrayBuffer: () => held.then(read),
  });
}

test("the screen at rest is said to be for files, and has no faults", async () => {
  await open();
  await zone();
  expect(screen.getByLabelText<HTMLInputElement>(/^Received on/).value).toBe("2019-03-31");
  expect(await faults()).toEqual([]);
});

test("files are dropped, compared, merged, taken back; each step is said and keeps the keyboard", async () => {
  const kept = await open();
  await drag(await returned("Fiji", YES), await returned("Japan", { "11": { Status: "No" } }));
  await files(2);
  expect(heard()).toBe("2 files read.");
  screen.getByText("2 statements of 2 files will be recorded.");
  const effect = screen.getByRole("list", { name: "What would change on the board" });
  expect(effect.textContent).toMatch(/10:.*No data/);
  expect(await faults()).toEqual([]);

  await press("Merge");
  const merged = await screen.findByRole("group", { name: "Merged" });
  expect(document.activeElement).toBe(merged);
  expect(merged.textContent).toMatch(/2 statements of 2 files recorded.*the table Returns says/);
  expect(heard()).toMatch(/^Merged\. 2 statements/);
  expect(kept.plans).toHaveLength(1);
  expect(screen.queryByRole("heading", { name: /Returned files/ })).toBeNull();

  await press("Undo last merge");
  expect(document.activeElement).toBe(await screen.findByRole("group", { name: "Taken back" }));
  expect(heard()).toMatch(/^Taken back\. 2 statements of the last merge removed/);
});

test("by keyboard alone: the zone is a button that opens the chooser", async () => {
  await open();
  const target = await zone();
  const opened = jest.fn();
  document.querySelector('input[type="file"]')!.addEventListener("click", opened);
  await userEvent.tab();
  while (document.activeElement !== target) await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard(" ");
  expect(opened).toHaveBeenCalledTimes(2);
});

test("reading shows how far it is; cancelled, nothing is taken, and it is said", async () => {
  const kept = await open();
  const fiji = await returned("Fiji", YES);
  const japan = slow(await returned("Japan", YES));
  const nepal = await returned("Nepal", YES);
  await choose(fiji, japan);
  await screen.findByText("Reading Japan.xlsx …");
  const bar = screen.getByRole("progressbar", { name: "Reading Japan.xlsx …" });
  expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual([
    "1",
    "2",
  ]);
  expect((await zone()).getAttribute("aria-disabled")).toBe("true");
  expect(heard()).toBe("Reading 2 files");
  // What is dropped meanwhile is not taken behind the officer's back.
  await drag(nepal);

  await press("Cancel");
  await act(async () => japan.letGo());
  const cancelled = await screen.findByRole("group", { name: "Cancelled" });
  expect(cancelled.textContent).toMatch(/None of the files was taken, and nothing was written/);
  expect(document.activeElement).toBe(cancelled);
  expect(screen.queryByRole("heading", { name: /Returned files/ })).toBeNull();
  expect(kept.plans).toEqual([]);

  await choose(fiji);
  await files(1);
});

test("201 files are too many: none is read, and it is said", async () => {
  await open();
  const many = Array.from({ length: 201 }, (_, at) => new File(["x"], `${at}.xlsx`));
  await drag(...many);
  const told = await screen.findByRole("group", { name: "At most 200 files at once" });
  expect(told.textContent).toContain("None of them was read");
  expect(heard()).toContain("At most 200 files at once");
  expect(screen.queryByRole("heading", { name: /Returned files/ })).toBeNull();
});

test("a folder, an empty file, a PDF: each is named with its reason and, where it helps, a reply", async () => {
  await open();
  const folder = Object.assign(new File([], "Returns 2019"), {
    arrayBuffer: () => Promise.reject(new DOMException("A folder", "NotFoundError")),
  });
  await drag(folder, new File([], "Fiji.xlsx"), new File(["%PDF-1.7"], "Nepal.pdf"));
  await files(3);
  expect(heard()).toBe("0 files read, 3 not taken.");
  screen.getByText(/If it is a folder, drop the files that are in it/);
  screen.getByText(/is empty/);
  screen.getByText(/This is a PDF/);
  expect(button("Merge").getAttribute("aria-disabled")).toBe("true");
  expect(await faults()).toEqual([]);

  const copied: string[] = [];
  const writeText = jest.fn((text: string) => (copied.push(text), Promise.resolve()));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await userEvent.click(screen.getAllByText("Reply to the Member")[1]!);
  fireEvent.click(button("Copy the reply about Nepal.pdf"));
  await waitFor(() => expect(heard()).toBe("The reply is copied."));
  expect(copied).toEqual([screen.getByText(/It came as a PDF/).textContent]);

  writeText.mockRejectedValueOnce(new Error("denied"));
  fireEvent.click(button("Copy the reply about Nepal.pdf"));
  await waitFor(() => expect(heard()).toMatch(/could not be copied; select its text/));
});

test("two files of one Member: the later is taken, until the officer chooses", async () => {
  const kept = await open();
  await choose(
    await returned("Fiji", YES, "Fiji final.xlsx", 2_000),
    await returned("Fiji", { "10": { Status: "No" } }, "Fiji.xlsx", 1_000),
  );
  await files(2);
  expect(screen.getByText(/was saved later and is taken/).textContent).toContain("Fiji final.xlsx");
  screen.getByText("1 statement of 1 file will be recorded.");
  await press("Take this one: Fiji.xlsx");
  expect(screen.getByText(/You take another file of Fiji/).textContent).toContain("Fiji.xlsx");
  expect(heard()).toBe("Of Fiji this file is taken: Fiji.xlsx");
  expect(document.activeElement).toBe(button("Show rows of Fiji.xlsx"));
  await press("Merge");
  await screen.findByRole("group", { name: "Merged" });
  expect(kept.plans[0]?.rows.map(({ statement }) => statement)).toMatchObject([
    { status: "No", source: "Fiji.xlsx" },
  ]);
});

test("two files of one Member, saved at the same moment: none is said to be later", async () => {
  await open();
  await choose(await returned("Fiji", YES, "a.xlsx"), await returned("Fiji", YES, "b.xlsx"));
  await files(2);
  expect(screen.getByText(/saved at the same moment, is taken/).textContent).toContain("b.xlsx");
});

test("a book of a day on which none was sent is not relied upon for what was on record", async () => {
  const sent = (date: string): CollectReading => ({
    ...READING,
    issued: [{ member: "Fiji", issued: day(date), returned: false }],
  });
  let reading = sent("2019-02-01");
  await open({ read: () => Promise.resolve(reading) });
  const fiji = await returned("Fiji", YES);
  await choose(fiji);
  await screen.findByText(/knows of no book for this Member of that day/);
  // It was shared since the screen was shown: the book is looked at anew.
  reading = sent("2019-01-15");
  await choose(fiji);
  await waitFor(() => expect(screen.queryByText(/knows of no book/)).toBeNull());
});

test("two Members who use one name for their files are two files, also one after the other", async () => {
  await open();
  await choose(await returned("Fiji", YES, "return.xlsx"));
  await files(1);
  await choose(await returned("Japan", YES, "return.xlsx"));
  await files(2);
  screen.getByText("2 statements of 2 files will be recorded.");
  // The very same again replaces its own line alone.
  await choose(await returned("Japan", { "10": { Status: "No" } }, "return.xlsx"));
  await files(2);
});

test("conflicts are decided one by one and in bulk; until then nothing is merged", async () => {
  const kept = await open({}, movedOn("Fiji", "Japan"));
  await choose(await returned("Fiji", YES), await returned("Japan", YES));
  await screen.findByText("Before merging, decide on 2 conflicts.");
  expect(button("Merge").getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(button("Merge"));
  expect(kept.plans).toEqual([]);

  await press("Show rows of Fiji.xlsx");
  const rows = screen.getByRole("list", { name: "Rows of Fiji.xlsx" });
  expect(rows.textContent).toMatch(/Conflict.*TheirsYes.*Ours nowNo.*At issueNothing/);
  await userEvent.click(within(rows).getByRole("radio", { name: "Take theirs" }));
  screen.getByText("Before merging, decide on 1 conflict.");
  expect(await faults()).toEqual([]);

  await press("Keep ours in all conflicts");
  screen.getByText("0 statements of 2 files will be recorded.");
  expect(heard()).toBe("2 conflicts decided: ours kept.");
  await press("Take theirs in all conflicts");
  screen.getByText("2 statements of 2 files will be recorded.");
  await userEvent.click(within(rows).getByRole("radio", { name: "Keep ours" }));
  screen.getByText("1 statement of 2 files will be recorded.");
  await press("Merge");
  await screen.findByRole("group", { name: "Merged" });
  expect(kept.plans[0]?.rows.map(({ statement }) => statement.member)).toEqual(["Japan"]);
});

test("a decision holds for what it was made on: not for a new version of the file, nor of ours", async () => {
  let reading = movedOn("Fiji");
  const kept = await open({
    read: () => Promise.resolve(reading),
    merge: (_naming, plan) => {
      kept.plans.push(plan(reading));
      return Promise.resolve({ outcome: "moved", reading });
    },
  });
  await choose(await returned("Fiji", YES));
  await press("Take theirs in all conflicts");
  screen.getByText("1 statement of 1 file will be recorded.");
  await choose(await returned("Fiji", { "10": { Status: "In progress" } }));
  await screen.findByText("Before merging, decide on 1 conflict.");

  await press("Take theirs in all conflicts");
  // Somebody at the office corrects what is on record, just before the press.
  const [header = [], ...rows] = reading.tables.memberLog;
  const changed = rows.map((row) => row.map((cell) => (cell === "No" ? "Not applicable" : cell)));
  reading = { ...reading, tables: { ...tables, memberLog: [header, ...changed] } };
  await press("Merge");
  await screen.findByRole("group", { name: "The workbook has changed meanwhile" });
  expect(kept.plans).toEqual([null]);
  screen.getByText("Before merging, decide on 1 conflict.");
});

test("conflicts of a file that is not taken are not for deciding, until it is taken", async () => {
  await open({}, movedOn("Fiji"));
  await choose(
    await returned("Fiji", YES, "late.xlsx", 2_000),
    await returned("Fiji", YES, "early.xlsx", 1_000),
  );
  await press("Show rows of early.xlsx");
  await press("Show rows of late.xlsx");
  const rowsOf = (file: string) => within(screen.getByRole("list", { name: `Rows of ${file}` }));
  rowsOf("early.xlsx").getByText(/nothing to decide unless you take this file/);
  expect(rowsOf("early.xlsx").queryByRole("radio")).toBeNull();
  await userEvent.click(rowsOf("late.xlsx").getByRole("radio", { name: "Keep ours" }));
  expect(await faults()).toEqual([]);

  await press("Take this one: early.xlsx");
  screen.getByText("Before merging, decide on 1 conflict.");
  rowsOf("early.xlsx").getByRole("radio", { name: "Take theirs" });
  rowsOf("late.xlsx").getByText(/nothing to decide unless you take this file/);
});

test("a date whose order nobody knows is asked about once, and decides", async () => {
  const kept = await open();
  await choose(await returned("Fiji", { "10": { Status: "Yes", Since: "03/04/2018" } }));
  await screen.findByText("Before merging, say for 1 file how dates are written.");
  await userEvent.click(screen.getByRole("radio", { name: "The month" }));
  await press("Merge");
  await screen.findByRole("group", { name: "Merged" });
  expect(kept.plans[0]?.rows[0]?.statement.since).toBe(day("2018-03-04"));
});

test("the workbook has changed meanwhile: nothing is written, and the files are compared anew", async () => {
  let reading = READING;
  let tries = 0;
  await open({
    read: () => Promise.resolve(reading),
    merge: (_naming, plan) => {
      tries += 1;
      reading = movedOn("Fiji");
      expect(plan(reading)).toBeNull();
      return Promise.resolve({ outcome: "moved", reading });
    },
  });
  await choose(await returned("Fiji", YES));
  await screen.findByText("1 statement of 1 file will be recorded.");
  await press("Merge");
  const told = await screen.findByRole("group", { name: "The workbook has changed meanwhile" });
  expect(told.textContent).toContain("Nothing was written");
  expect(document.activeElement).toBe(told);
  await screen.findByText("Before merging, decide on 1 conflict.");
  expect(tries).toBe(1);
});

test("somebody moves the rows in the last moment: it is said, and finished with one press", async () => {
  let reading = READING;
  await open({
    read: () => Promise.resolve(reading),
    merge: () => {
      reading = { ...READING, merge: CUT_OFF };
      return Promise.resolve({ outcome: "disturbed", unfiltered: ["MemberRows"] });
    },
    finish: () => {
      reading = { ...READING, merge: FINISHED };
      return Promise.resolve({ outcome: "merged", record: FINISHED, log: NOTED, unfiltered: [] });
    },
  });
  await choose(await returned("Fiji", YES));
  await press("Merge");
  const told = await screen.findByRole("group", { name: /Somebody else was changing Member rows/ });
  expect(told.textContent).toContain("The filter on MemberRows was cleared");
  expect(screen.queryByRole("button", { name: "Merge" })).toBeNull();
  await press("Finish it");
  await screen.findByRole("group", { name: "Merged" });
});

test("rows that could not be put back are listed with what they held, though the book cannot be read", async () => {
  const held = [["11", "Japan", "No", "", TODAY, "Law 7", "Survey"]];
  let read = () => Promise.resolve(READING);
  await open({
    read: () => read(),
    merge: () => {
      read = () => Promise.reject(new Error("offline"));
      return Promise.resolve({ outcome: "broken", held });
    },
  });
  await choose(await returned("Fiji", YES));
  await press("Merge");
  const told = await screen.findByRole("group", { name: /could not be put back/ });
  expect(within(told).getByRole("listitem").textContent).toBe(
    "11, Japan, No, 31 Mar 2019, Law 7, Survey",
  );
});

test("while a merge is under way nothing of it can be changed, nor pressed twice", async () => {
  let end: () => void = () => undefined;
  const merge = jest.fn(
    () => new Promise<MergeResult>((resolve) => (end = () => resolve({ outcome: "nothing" }))),
  );
  await open({ merge }, movedOn("Fiji"));
  await choose(
    await returned("Fiji", YES),
    await returned("Japan", YES, "late.xlsx", 2_000),
    await returned("Japan", YES, "early.xlsx", 1_000),
  );
  await press("Show rows of Fiji.xlsx");
  await press("Take theirs in all conflicts");
  await userEvent.dblClick(button("Merge"));
  await press("Leave out Fiji.xlsx");
  await press("Take this one: early.xlsx");
  await userEvent.click(screen.getByRole("radio", { name: "Keep ours" }));
  await act(async () => end());
  await screen.findByRole("group", { name: "Nothing to merge" });
  await files(3);
  screen.getByText("2 statements of 2 files will be recorded.");
  expect(screen.getByText(/was saved later and is taken/).textContent).toContain("late.xlsx");
  expect(merge).toHaveBeenCalledTimes(1);
});

test("an undo lists what it has spared", async () => {
  const statement = (kpi: string, member: string): MergeRecord["rows"][number]["statement"] => ({
    ...{ kpi, member, since: null, reportedOn: TODAY, evidence: "", source: "x.xlsx" },
    status: "Yes",
  });
  const spared = [
    { statement: statement("10", "Fiji"), filled: true, spared: true, earlier: 0 },
    { statement: statement("11", "Japan"), filled: false, spared: true, earlier: 0 },
  ];
  const merge = { ...FINISHED, rows: spared };
  await open(
    {
      undo: () =>
        Promise.resolve({
          outcome: "undone",
          removed: 3,
          spared,
          sparedInLog: [
            { file: "Fiji.xlsx", member: "Fiji", issued: null, received: TODAY, counts: COUNTS },
          ],
          unfiltered: ["MemberRows"],
        }),
    },
    { ...READING, merge },
  );
  await press("Undo last merge");
  const told = await screen.findByRole("group", { name: /but for what was edited since/ });
  expect(
    within(told)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["KPI 10, Fiji", "KPI 11, Japan"]);
  expect(told.textContent).toContain("The filter on MemberRows was cleared");
  expect(told.textContent).toContain("What the log says of Fiji.xlsx has been edited or deleted");
  expect(document.activeElement).toBe(told);
});

test("a failing merge is told in plain words, and what was cut off is finished by Try again", async () => {
  const finish = jest.fn(() =>
    Promise.resolve<MergeResult>({
      outcome: "merged",
      record: FINISHED,
      log: NOTED,
      unfiltered: [],
    }),
  );
  let reading = READING;
  await open({
    read: () => Promise.resolve(reading),
    merge: () => {
      reading = { ...READING, merge: CUT_OFF };
      return Promise.reject(Object.assign(new Error("x"), { code: "AccessDenied" }));
    },
    finish,
  });
  await choose(await returned("Fiji", YES));
  await press("Merge");
  expect((await screen.findByRole("alert")).textContent).toContain("is protected");
  await press("Try again");
  await screen.findByRole("group", { name: "Merged" });
  expect(finish).toHaveBeenCalledTimes(1);
});

test("an undo of a merge that is no longer the last takes nothing back", async () => {
  const undo = jest.fn(() => Promise.resolve<MergeUndoResult>({ outcome: "another" }));
  await open({ undo }, { ...READING, merge: FINISHED });
  await press("Undo last merge");
  const told = await screen.findByRole("group", { name: "Somebody has merged since" });
  expect(told.textContent).toContain("Nothing was taken back");
  expect(undo).toHaveBeenCalledWith(expect.anything(), FINISHED);
});

test("Try again merges what had not begun, and says so of what was done with the answer lost", async () => {
  let reading = READING;
  const merge = jest.fn<Promise<MergeResult>, Parameters<CollectBook["merge"]>>();
  await open({ read: () => Promise.resolve(reading), merge });
  const denied = () => Promise.reject(Object.assign(new Error("x"), { code: "AccessDenied" }));
  merge.mockImplementationOnce(denied);
  merge.mockImplementationOnce((_naming, plan) => {
    const made = plan(reading);
    if (made === null) throw new Error("It is as it was seen.");
    reading = { ...reading, merge: mergedAs(made) };
    return denied();
  });
  await choose(await returned("Fiji", YES));
  await press("Merge");
  await screen.findByRole("alert");
  await press("Try again");
  await waitFor(() => expect(merge).toHaveBeenCalledTimes(2));
  await press("Try again");
  const told = await screen.findByRole("group", { name: "Merged" });
  expect(told.textContent).toContain("1 statement of 1 file had been recorded already");
  expect(merge).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole("heading", { name: /Returned files/ })).toBeNull();
});

test("a plan that is damaged is not said to be none", async () => {
  show(
    <Collect
      book={{
        state: { ...complete, condition: "partial" },
        trouble: undefined,
        opened: "partial",
        setState: () => undefined,
        refresh: () => Promise.resolve(complete),
      }}
      goTo={() => undefined}
    />,
    bookOf(),
  );
  const told = await screen.findByRole("group", { name: "The plan's sheets are not complete" });
  expect(told.textContent).toContain("Give it its name back");
});

test("files are left out one by one and all at once; the keyboard goes back to the zone", async () => {
  await open();
  await choose(
    await returned("Fiji", YES),
    await returned("Japan", YES),
    new File(["%PDF-"], "x.pdf"),
  );
  await files(3);
  await press("Leave out x.pdf");
  await files(2);
  expect(document.activeElement).toBe(await zone());
  await press("Leave out Fiji.xlsx");
  await files(1);
  expect(heard()).toMatch(/^Left out/);
  await press("Leave all out");
  expect(screen.queryByRole("heading", { name: /Returned files/ })).toBeNull();
  expect(document.activeElement).toBe(await zone());
  expect(heard()).toMatch(/^All files left out/);
});

test.each([
  ["2019-04-01", "This day is still to come"],
  ["", "Enter a whole date"],
])("received on “%s”: nothing can be merged", async (text, problem) => {
  await open();
  await choose(await returned("Fiji", YES));
  await files(1);
  fireEvent.change(screen.getByLabelText(/^Received on/), { target: { value: text } });
  await screen.findByText(problem);
  expect(button("Merge").getAttribute("aria-disabled")).toBe("true");
});

test("merged later than received: the statements are of the day of receipt, the log of today", async () => {
  const kept = await open();
  await choose(await returned("Fiji", YES));
  await files(1);
  fireEvent.change(screen.getByLabelText(/^Received on/), { target: { value: "2019-03-01" } });
  await press("Merge");
  await screen.findByRole("group", { name: "Merged" });
  const [plan] = kept.plans;
  expect(plan?.rows[0]?.statement.reportedOn).toBe(day("2019-03-01"));
  expect(plan?.returned[0]?.received).toBe(day("2019-03-01"));
  expect(plan?.mergedOn).toBe(TODAY);
});

test("a board of an earlier day does not move: it is said why, and what to do", async () => {
  await open({}, { ...READING, asOf: day("2019-03-15") });
  await choose(await returned("Fiji", YES));
  await files(1);
  await screen.findByText("No status and no figure would change.");
  await screen.findByText(
    /^The board is as of 15 Mar 2019\. 1 statement takes effect after that day: set a later As of/,
  );
  fireEvent.change(screen.getByLabelText(/^Received on/), { target: { value: "2019-03-15" } });
  await screen.findByRole("list", { name: "What would change on the board" });
  await waitFor(() => expect(screen.queryByText(/takes effect after/)).toBeNull());
});

test("received before the book was issued: it is said, with what to do", async () => {
  await open();
  await choose(await returned("Fiji", YES));
  await files(1);
  const problem = /was issued on 15 January 2019, after the day .* Correct that day/;
  expect(screen.queryByText(problem)).toBeNull();
  fireEvent.change(screen.getByLabelText(/^Received on/), { target: { value: "2019-01-14" } });
  await screen.findByText(problem);
});

test("tables of ours that cannot be read are said to be so, and nothing spins for ever", async () => {
  const [header = [], ...rows] = tables.plan;
  const plan = [header.map((name) => (name === "Measure" ? "Mesure" : name)), ...rows];
  await open({}, { ...READING, tables: { ...tables, plan } });
  await choose(await returned("Fiji", YES));
  const told = await screen.findByRole("group", { name: /own tables cannot be read/ });
  expect(told.textContent).toContain("Measure");
  expect(screen.queryByRole("progressbar")).toBeNull();
});
