import "../browser";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { LogResult } from "../../../../src/excel/returns/log";
import type { Issuing } from "../../../../src/excel/returns/log-issued";
import type { OfficeReading } from "../../../../src/excel/returns/read-office";
import type { BookState } from "../../../../src/excel";
import { Share } from "../../../../src/taskpane/members/share/Share";
import {
  ShareBookContext,
  type ShareBook,
} from "../../../../src/taskpane/members/share/share-book";
import { EXAMPLE, OCCASION } from "../../../returns/support/office";
import { bookOf, complete, day, faults, show, stateOf } from "../../support";

const READING: OfficeReading = {
  tables: EXAMPLE,
  plan: OCCASION.plan,
  issued: [{ member: "Fiji", issued: day("2018-09-30"), returned: false }],
  remembered: { contact: "office@rocb.example", replyBy: day("2019-06-30") },
};

const NOTED: LogResult = { table: "Returns", madeSheet: null, nameTaken: false };

interface Kept {
  readonly files: string[];
  readonly notes: Issuing[];
}

function open(answers: Partial<ShareBook> = {}, state: BookState = complete): Kept {
  const kept: Kept = { files: [], notes: [] };
  const share: ShareBook = {
    read: () => Promise.resolve(READING),
    log: (issuing) => {
      kept.notes.push(issuing);
      return Promise.resolve(NOTED);
    },
    open: () => Promise.resolve(),
    download: (name) => void kept.files.push(name),
    ...answers,
  };
  const book = {
    state,
    trouble: undefined,
    opened: state.condition,
    setState: () => undefined,
    refresh: () => Promise.resolve(state),
  };
  show(
    <ShareBookContext value={share}>
      <Share book={book} goTo={() => undefined} />
    </ShareBookContext>,
    bookOf(),
  );
  return kept;
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));

/** Two Members only: jsdom makes books slowly. */
async function chooseTwo(): Promise<void> {
  await press("None");
  await userEvent.click(screen.getByRole("checkbox", { name: "Fiji" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Tonga" }));
}

test("the form is there with what was given the last time, and has no faults", async () => {
  open();
  await screen.findByRole("button", { name: "Make 33 books" });
  expect(screen.getByLabelText<HTMLInputElement>(/^Please return by/).value).toBe("2019-06-30");
  expect(screen.getByText(/sent 30 Sep 2018, not returned/)).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("a preview shows the book, and closing it gives the form back", async () => {
  open();
  await press("Preview Afghanistan");
  const book = await screen.findByRole("region", { name: "The book of Afghanistan" });
  within(book).getByText("Status return: Afghanistan");
  await press("Close");
  expect(await screen.findByRole("button", { name: "Make 33 books" })).toBeTruthy();
});

test("made books are handed over in one archive and noted, in that order", async () => {
  const kept = open();
  await chooseTwo();
  await press("Make 2 books");
  await screen.findByText(/noted: see the table Returns\./);
  expect(kept.files).toEqual([
    "ROCB A-P Strategic Action Plan (2018-2020) - Member books - 2019-05-01.zip",
  ]);
  expect(kept.notes).toEqual([
    {
      members: ["Fiji", "Tonga"],
      issued: day("2019-05-01"),
      remembered: { contact: "office@rocb.example", replyBy: day("2019-06-30") },
    },
  ]);
  expect(within(screen.getByRole("list", { name: "Books" })).getAllByRole("listitem")).toHaveLength(
    2,
  );
  expect(await faults()).toEqual([]);
});

test("books that could not be noted stay, and can be noted again", async () => {
  let tries = 0;
  open({
    log: () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(Object.assign(new Error("protected"), { code: "AccessDenied" }))
        : Promise.resolve({ ...NOTED, madeSheet: "Returns" });
    },
  });
  await chooseTwo();
  await press("Make 2 books");
  await screen.findByText("A sheet or the workbook is protected.");
  await press("Try again");
  await screen.findByText(/noted: see the new sheet Returns\./);
  expect(tries).toBe(2);
});

test("where something else is called Returns, it says what the log is called instead", async () => {
  const elsewhere = { table: "Returns_2", madeSheet: "Returns (2)", nameTaken: true };
  open({ log: () => Promise.resolve(elsewhere) });
  await chooseTwo();
  await press("Make 2 books");
  await screen.findByText(
    /new sheet Returns \(2\) \(table Returns_2; something else here is called Returns and was left alone\)/,
  );
});

test("one by one: nothing is downloaded unasked", async () => {
  const kept = open();
  await chooseTwo();
  await userEvent.click(screen.getByRole("radio", { name: "One by one, from a list" }));
  await press("Make 2 books");
  await screen.findByText("2 books are ready");
  expect(kept.files).toEqual([]);
  await press(/^Download .* Tonga/);
  expect(kept.files).toEqual([
    "ROCB A-P Strategic Action Plan (2018-2020) - Tonga - 2019-05-01.xlsx",
  ]);
});

test("cancelled, nothing is handed over and nothing noted", async () => {
  const kept = open();
  await press("Make 33 books");
  await press("Cancel");
  await screen.findByText("No book was made, and nothing was noted.");
  expect(kept).toEqual({ files: [], notes: [] });
});

test("an Excel that cannot open a book beside says so", async () => {
  open({ open: () => Promise.reject(Object.assign(new Error("x"), { code: "ApiNotFound" })) });
  await chooseTwo();
  await press("Make 2 books");
  await press("Open the book of Fiji in Excel");
  await screen.findByText(/does not offer something/);
});

test("without an address the field says what is missing", async () => {
  open({ read: () => Promise.resolve({ ...READING, remembered: null }) });
  await press("Make 33 books");
  await screen.findByText(/Enter where the books go back to/);
});

test.each([
  ["blank", "No plan in this workbook yet"],
  ["partial", "The plan's sheets are not complete"],
] as const)("a workbook that is %s is sent to Scaffold", async (condition, title) => {
  open({}, stateOf({ condition }));
  await screen.findByText(title);
  expect(screen.getByRole("button", { name: "Go to Scaffold" })).toBeTruthy();
});

test("trouble in reading is told in plain words, with another try", async () => {
  const read = jest
    .fn<Promise<OfficeReading>, []>()
    .mockRejectedValueOnce(Object.assign(new Error("gone"), { code: "ItemNotFound" }))
    .mockResolvedValue(READING);
  open({ read });
  await screen.findByText("A sheet, table or name of the plan is missing.");
  await press("Try again");
  await waitFor(() => screen.getByRole("button", { name: "Make 33 books" }));
});
