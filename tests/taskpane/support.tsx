import { act, render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import type { BoardLine, BoardReading, BookState } from "../../src/excel";
import { serialFromText, type SerialDate } from "../../src/kpi";
import type { FrozenFile } from "../../src/taskpane/freeze/make";
import { BookContext, type Book } from "../../src/taskpane/common/book";
import { USUAL_NAMES } from "../../src/workbook";

export const day = (text: string): SerialDate => serialFromText(text)!;

// jsdom has neither of these, which Fluent and the theme ask for.
window.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

// Fluent moves the mark under a tab in animation frames, outside of what Testing Library awaits.
window.requestAnimationFrame = (callback) =>
  window.setTimeout(() => act(() => callback(performance.now())));

// A warning of React, Fluent or Griffel is a mistake of ours.
jest.spyOn(console, "error").mockImplementation((...what: unknown[]) => {
  throw new Error(what.map(String).join(" "));
});

export const stateOf = (changes: Partial<BookState> = {}): BookState => ({
  condition: "blank",
  naming: USUAL_NAMES,
  parts: [
    { key: "scoreboard", label: "Scoreboard", detail: "", adds: "", state: "missing" },
    { key: "kpis", label: "KPIs", detail: "Table Kpis", adds: "44 rows", state: "missing" },
  ],
  toDo: ["Sheet Scoreboard", "Sheet KPIs: table Kpis, 44 rows"],
  notices: [],
  conflicts: [],
  otherPlan: undefined,
  canUndo: false,
  ...changes,
});

export const complete = stateOf({
  condition: "complete",
  parts: stateOf().parts.map((part) => ({ ...part, state: "there" })),
  toDo: [],
  canUndo: true,
});

export const lineOf = (changes: Partial<BoardLine> = {}): BoardLine => ({
  code: "10",
  pillar: "1. Support the implementation",
  action: "Assist Members to accede to the RKC",
  indicator: "Number of Members that acceded",
  target: "At least 22/33 Members",
  measure: "Members",
  actual: 9,
  goal: 22,
  attainment: 9 / 22,
  status: "Off track",
  upTo: 30,
  atBest: "Achieved",
  nextDue: day("2020-06-30"),
  explanation: "9 of 22 Members; 13 are missing.",
  ...changes,
});

export const boardOf = (lines: readonly BoardLine[], manual = false): BoardReading => ({
  manual,
  asOf: day("2019-03-31"),
  state: "ready",
  lines,
});

export const frozenOf = (changes: Partial<FrozenFile> = {}): FrozenFile => ({
  name: "Strategic Action Plan, as of 31 Mar 2019.xlsx",
  bytes: new Uint8Array([1, 2, 3]),
  headline: "8 of 44 KPIs need action.",
  judged: true,
  differs: false,
  ...changes,
});

/** A book that answers as told; every answer can be replaced. */
export const bookOf = (answers: Partial<Book> = {}): Book => ({
  inspect: () => Promise.resolve(stateOf()),
  scaffold: () => Promise.resolve({ outcome: "done", state: complete, added: ["Sheet KPIs"] }),
  undo: () => Promise.resolve({ outcome: "undone", removed: ["Sheet KPIs"] }),
  readBoard: () => Promise.resolve(boardOf([lineOf()])),
  watchBoard: () => () => undefined,
  selectKpi: () => Promise.resolve(),
  setAsOf: () => Promise.resolve(),
  recalculate: () => Promise.resolve(),
  repairFormulas: () =>
    Promise.resolve({ repaired: 0, unknown: [], protectedSheets: [], refused: [] }),
  freeze: () => Promise.resolve(frozenOf()),
  openWorkbook: () => Promise.resolve(),
  exampleState: () => Promise.resolve("impossible"),
  fillExample: () => Promise.resolve(),
  removeExample: () => Promise.resolve(),
  today: () => day("2019-05-01"),
  plan: {
    ...{ name: "Strategic Action Plan 2018-2020", pillars: 4, actions: 43, kpis: 44, members: 33 },
    exampleAsOf: day("2019-03-31"),
  },
  ...answers,
});

export const show = (screen: ReactNode, book: Book): RenderResult =>
  render(<BookContext value={book}>{screen}</BookContext>);

/** What axe finds wrong; colours are judged in the real page, where there are some. */
export const faults = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};
