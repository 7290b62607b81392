import { readText } from "../cells/read";
import type { Context } from "../context";
import { EngineError, type Area, type AutoFilter, type Engine } from "../contract";
import { asUserAction } from "../undo-step";
import { button, checkbox, element } from "./dom";
import type { FilterColumn } from "./filter-columns";

const BLANKS = "(Blanks)";

/** What the arrow in a header cell opens: sorting, and which values stay in sight. */
export class FilterMenu {
  private menu: HTMLElement | null = null;
  private theme: "light" | "dark" = "light";

  constructor(
    private readonly engine: Engine,
    private readonly context: Context,
  ) {
    // While the event goes down: the press that opens a menu must not close it again.
    const closeOutside = (event: PointerEvent) => {
      if (this.menu && !this.menu.contains(event.target as Node)) this.close();
    };
    document.addEventListener("pointerdown", closeOutside, { capture: true });
  }

  setTheme(theme: "light" | "dark"): void {
    this.theme = theme;
  }

  open(column: FilterColumn, x: number, y: number): void {
    this.close();
    const filter = this.filterOf(column);
    const area = filter.area();
    if (!area) return;
    const menu = element("div", "workbench-filter-menu");
    menu.role = "dialog";
    menu.dataset["theme"] = this.theme;
    menu.ariaLabel = `Filter ${this.headerText(area, column)}`;
    const choices = this.choices(column, area, filter);
    menu.append(
      button("Sort A to Z", () => this.sort(column, area, true)),
      button("Sort Z to A", () => this.sort(column, area, false)),
      this.clearButton(column, filter),
      choices.list,
      this.footer(column, filter, choices.chosen),
    );
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      event.stopPropagation();
    });
    document.body.append(menu);
    this.menu = menu;
    place(menu, x, y);
    menu.querySelector("button")?.focus();
  }

  private close(): void {
    this.menu?.remove();
    this.menu = null;
  }

  private filterOf({ sheet, table }: FilterColumn): AutoFilter {
    const { filters } = this.engine;
    return table === null ? filters.ofSheet(sheet) : filters.ofTable(table);
  }

  private headerText(area: Area, { index }: FilterColumn): string {
    const header = { ...area, rows: 1, column: area.column + index, columns: 1 };
    return readText(this.context.book, header)[0]?.[0] ?? "";
  }

  private clearButton({ index }: FilterColumn, filter: AutoFilter): HTMLButtonElement {
    const clear = button("Clear filter", () => this.run(() => filter.clear(index)));
    clear.disabled = filter.criteria()[index] === null;
    return clear;
  }

  private choices(
    { index }: FilterColumn,
    area: Area,
    filter: AutoFilter,
  ): { list: HTMLElement; chosen: () => string[] | null } {
    const column = { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + index };
    const texts = readText(this.context.book, { ...column, columns: 1 }).map(
      ([text]) => text ?? "",
    );
    const distinct = [...new Set(texts)].sort((a, b) =>
      a.localeCompare(b, "en", { numeric: true }),
    );
    const criteria = filter.criteria()[index];
    const kept = criteria?.filterOn === "Values" ? new Set(criteria.values?.map(String)) : null;
    const boxes = distinct.map((text) => checkbox(text || BLANKS, kept === null || kept.has(text)));
    const all = checkbox("(Select all)", kept === null);
    all.input.addEventListener("change", () => {
      for (const box of boxes) box.input.checked = all.input.checked;
    });
    const list = element("fieldset");
    list.append(all.label, ...boxes.map((box) => box.label));
    const chosen = () => {
      const values = distinct.filter((_, at) => boxes[at]?.input.checked);
      return values.length === distinct.length ? null : values;
    };
    return { list, chosen };
  }

  private footer(
    { index }: FilterColumn,
    filter: AutoFilter,
    chosen: () => string[] | null,
  ): HTMLElement {
    const footer = element("footer");
    const apply = () => {
      const values = chosen();
      if (values === null) filter.clear(index);
      else filter.apply(null, index, { filterOn: "Values", values });
    };
    footer.append(
      button("OK", () => this.run(apply)),
      button("Cancel", () => this.close()),
    );
    return footer;
  }

  private sort({ table, index }: FilterColumn, area: Area, ascending: boolean): void {
    const { sorting } = this.engine;
    const fields = [{ key: index, ascending }];
    this.run(() => {
      if (table !== null) sorting.sortTable(table, fields, false);
      else sorting.sort(area, fields, { matchCase: false, hasHeaders: true, orientation: "Rows" });
    });
  }

  private run(action: () => void): void {
    this.close();
    try {
      asUserAction(this.context, action);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const { message } = error;
      this.context.book.events.emit("notice", {
        severity: "error",
        title: "Not possible",
        message,
      });
    }
  }
}

/** Keeps the menu within the window. */
function place(menu: HTMLElement, x: number, y: number): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(y + 8, window.innerHeight - height - 4))}px`;
}
