/**
 * Whether the book is kept, as the status bar says it.
 * @jest-environment jsdom
 */
import { Emitter } from "../../src/workbench/engine/emitter";
import type { Engine, EngineEvents } from "../../src/workbench/engine/contract";
import { makeAutosave } from "../../src/workbench/page/autosave";
import { BookFile } from "../../src/workbench/page/book-file";

const KEPT = "Kept in this browser";

/** A store that answers when it is told to. */
function slowStore() {
  const waiting: { keep(): void; refuse(): void }[] = [];
  const write = () =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ keep: resolve, refuse: () => reject(new Error("full")) });
    });
  return {
    waiting,
    write,
    read: () => Promise.resolve(undefined),
    remove: () => Promise.resolve(),
    keys: () => Promise.resolve([]),
  };
}

function page() {
  document.body.innerHTML = '<p id="kept"></p><p id="book-name"></p><p id="unsaved"></p>';
  const events = new Emitter<EngineEvents>();
  const engine = { events, save: () => ({ version: 1 }) } as unknown as Engine;
  const store = slowStore();
  makeAutosave(engine, new BookFile(engine), store, "book");
  const change = () => events.emit("bookChanged", {});
  const settle = () => jest.advanceTimersByTimeAsync(1_000);
  const leaving = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? "asks" : "goes";
  };
  return {
    ...store,
    change,
    settle,
    leaving,
    said: () => document.getElementById("kept")!.textContent,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("it is kept once the store has it, and what changes meanwhile is not yet", async () => {
  const { change, leaving, said, settle, waiting } = page();
  change();
  await settle();
  expect([said(), waiting.length]).toEqual(["Keeping…", 1]);
  change();
  waiting[0]!.keep();
  await settle();
  expect([said(), waiting.length, leaving()]).toEqual(["Keeping…", 2, "asks"]);
  change();
  await settle();
  waiting[1]!.keep();
  await settle();
  expect([said(), waiting.length, leaving()]).toEqual(["Keeping…", 3, "asks"]);
  waiting[2]!.keep();
  await settle();
  expect([said(), leaving()]).toEqual([KEPT, "goes"]);
});

test("a store that refuses is named, until the next change is kept", async () => {
  const { change, leaving, said, settle, waiting } = page();
  change();
  await settle();
  waiting[0]!.refuse();
  await settle();
  expect([said(), leaving()]).toEqual([
    "Not kept: this browser refuses to store the workbook",
    "asks",
  ]);
  change();
  await settle();
  waiting[1]!.keep();
  await settle();
  expect([said(), leaving()]).toEqual([KEPT, "goes"]);
});
