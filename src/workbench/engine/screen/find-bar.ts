import { quoteSheetName } from "../addresses";
import type { Context } from "../context";
import type { Area, Cell, Engine, FindQuery, Replacements } from "../contract";
import { SHEET_COLUMNS, SHEET_ROWS } from "../contract";
import { asUserAction } from "../undo-step";
import { button, checkbox, choice, element, textField } from "./dom";

const PATIENCE_MS = 200;
/** More cells than these are not named one by one. */
const MOST_NAMED = 5;

const wholeSheet = (sheet: Area["sheet"]): Area => ({
  sheet,
  row: 0,
  column: 0,
  rows: SHEET_ROWS,
  columns: SHEET_COLUMNS,
});

/** Finds and replaces text in the sheet, in the book or in what was selected when it was opened. */
export class FindBar {
  private readonly bar = element("search", "workbench-find");
  private readonly text = textField("Find");
  private readonly by = textField("Replace with");
  private readonly within = choice("Within", ["Sheet", "Workbook", "Selection"]);
  private readonly lookIn = choice("Look in", ["Values", "Formulas"]);
  private readonly matchCase = checkbox("Match case", false);
  private readonly wholeCell = checkbox("Entire cell", false);
  private readonly found = element("output");
  private readonly done = element("output");
  private readonly replacing = element("div");
  private selection: readonly Area[] = [];
  private counting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly context: Context,
    private readonly grid: HTMLElement,
  ) {
    grid.classList.add("workbench-grid");
    this.bar.ariaLabel = "Find and replace";
    const finding = element("div");
    finding.append(
      this.text.label,
      this.found,
      button("Previous", () => this.go(-1)),
      button("Next", () => this.go(1)),
    );
    this.replacing.append(
      this.by.label,
      button("Replace", () => this.replaceHere()),
      button("Replace all", () => this.replaceAll()),
      this.done,
    );
    const options = element("div");
    options.append(
      this.within.label,
      this.lookIn.label,
      this.matchCase.label,
      this.wholeCell.label,
      button("Close", () => this.close()),
    );
    this.bar.append(finding, this.replacing, options);
    this.bar.addEventListener("input", () => {
      this.done.value = "";
      this.countSoon();
    });
    this.bar.addEventListener("keydown", (event) => this.press(event));
    for (const event of ["bookChanged", "calculated", "selectionChanged"] as const) {
      engine.events.on(event, () => this.countSoon());
    }
  }

  /** As in Excel, text is replaced in what was typed, whatever the cells show. */
  open(replacing: boolean): void {
    this.offerSelection();
    this.replacing.hidden = !replacing;
    this.lookIn.field.disabled = replacing;
    if (replacing) this.lookIn.field.value = "Formulas";
    this.done.value = "";
    this.grid.append(this.bar);
    this.text.field.focus();
    this.text.field.select();
    this.count();
  }

  /** Several cells that are selected are what is meant; while the bar is open they stay it. */
  private offerSelection(): void {
    const areas = this.engine.selection.areas();
    const several = areas.length > 1 || areas.some(({ rows, columns }) => rows * columns > 1);
    if (!several && this.bar.isConnected) return;
    const { field } = this.within;
    this.selection = several ? areas : [];
    field.options[2]?.toggleAttribute("disabled", !several);
    if (several) field.value = "Selection";
    else if (field.value === "Selection") field.value = "Sheet";
  }

  private close(): void {
    clearTimeout(this.counting);
    this.bar.remove();
    this.engine.focus();
  }

  /** What is typed here is not for the grid, which listens on the whole page. */
  private press(event: KeyboardEvent): void {
    event.stopPropagation();
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.text.field) {
      this.go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && event.target === this.by.field) this.replaceHere();
    else if (ctrl && (key === "f" || key === "h")) this.open(key === "h");
    else return;
    event.preventDefault();
  }

  private query(): FindQuery {
    return {
      text: this.text.field.value,
      lookIn: this.lookIn.field.value as FindQuery["lookIn"],
      matchCase: this.matchCase.input.checked,
      wholeCell: this.wholeCell.input.checked,
    };
  }

  /** Hidden sheets are left out, as by Excel. */
  private areas(): readonly Area[] {
    const { sheets } = this.engine;
    const visible = sheets.list().filter(({ visibility }) => visibility === "Visible");
    switch (this.within.field.value) {
      case "Workbook":
        return visible.map(({ id }) => wholeSheet(id));
      case "Selection":
        return this.selection.filter(({ sheet }) => visible.some(({ id }) => id === sheet));
      default:
        return [wholeSheet(sheets.active())];
    }
  }

  private cells(): Cell[] {
    return this.engine.find.cells(this.query(), this.areas());
  }

  private countSoon(): void {
    if (!this.bar.isConnected) return;
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.count(), PATIENCE_MS);
  }

  private count(cells = this.cells()): void {
    const at = cells.findIndex((cell) => isSame(cell, this.engine.selection.activeCell()));
    if (this.text.field.value === "") this.found.value = "";
    else if (cells.length === 0) this.found.value = "Not found";
    else if (at < 0) this.found.value = `${cells.length} found`;
    else this.found.value = `${at + 1} of ${cells.length}`;
  }

  /** To the next one behind or before the active cell, and on from the other end. */
  private go(direction: 1 | -1): void {
    if (this.engine.isEditing()) return;
    const cells = this.cells();
    const behind = (cell: Cell) => this.compare(cell, this.engine.selection.activeCell()) > 0;
    const before = (cell: Cell) => this.compare(cell, this.engine.selection.activeCell()) < 0;
    const next =
      direction === 1 ? (cells.find(behind) ?? cells[0]) : (cells.findLast(before) ?? cells.at(-1));
    if (next) this.engine.selection.select([{ ...next, rows: 1, columns: 1 }]);
    this.count(cells);
  }

  private compare(a: Cell, b: Cell): number {
    const position = ({ sheet }: Cell) => this.engine.sheets.get(sheet).position;
    return position(a) - position(b) || a.row - b.row || a.column - b.column;
  }

  private replaceHere(): void {
    const here = this.engine.selection.activeCell();
    const cells = this.cells().filter((cell) => isSame(cell, here));
    if (cells.length > 0) this.replace(cells);
    this.go(1);
  }

  private replaceAll(): void {
    const done = this.replace(this.cells());
    if (done) this.done.value = `${done.replaced} replaced`;
  }

  private replace(cells: readonly Cell[]): Replacements | null {
    if (this.engine.isEditing()) return null;
    let done: Replacements = { replaced: 0, refused: [] };
    asUserAction(this.context, () => {
      done = this.engine.find.replace(this.query(), this.by.field.value, cells);
    });
    this.tellRefused(done.refused);
    return done;
  }

  private addressOf(cell: Cell): string {
    const { areas, sheets } = this.engine;
    const sheet = quoteSheetName(sheets.get(cell.sheet).name);
    return `${sheet}!${areas.address({ ...cell, rows: 1, columns: 1 })}`;
  }

  private tellRefused(refused: Replacements["refused"]): void {
    if (refused.length === 0) return;
    const byReason = new Map<string, string[]>();
    for (const { cell, reason } of refused) {
      byReason.set(reason, [...(byReason.get(reason) ?? []), this.addressOf(cell)]);
    }
    const title = refused.length === 1 ? "1 cell was left" : `${refused.length} cells were left`;
    const message = [...byReason].map(([reason, cells]) => `${listed(cells)}: ${reason}`).join(" ");
    this.context.book.events.emit("notice", { severity: "warning", title, message });
  }
}

function listed(addresses: readonly string[]): string {
  const named = addresses.slice(0, MOST_NAMED).join(", ");
  const rest = addresses.length - MOST_NAMED;
  return rest > 0 ? `${named} and ${rest} more` : named;
}

const isSame = (a: Cell, b: Cell): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;
