import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_SHEET,
  IContextService,
  IUniverInstanceService,
  ThemeService,
} from "@univerjs/core";
import type { Book } from "../book";
import type { Cell, Selection } from "../contract";

/** What the grid does on the screen: dark or light, being typed into. */
export class Screen {
  private editedCell: Cell | null = null;

  constructor(
    private readonly book: Book,
    selection: Selection,
  ) {
    this.context()
      .subscribeContextValue$(EDITOR_ACTIVATED)
      .subscribe((editing) => {
        if (editing === this.isEditing()) return;
        const cell = this.editedCell ?? selection.activeCell();
        this.editedCell = editing ? cell : null;
        book.events.emit(editing ? "editingStarted" : "editingEnded", { cell });
      });
  }

  isEditing(): boolean {
    return this.editedCell !== null;
  }

  setTheme(theme: "light" | "dark"): void {
    this.book.injector.get(ThemeService).setDarkMode(theme === "dark");
  }

  /** Keys go to the grid from now on, also when another frame of the page had them. */
  focus(): void {
    this.book.injector.get(IUniverInstanceService).focusUnit(this.book.unitId);
    this.context().setContextValue(FOCUSING_SHEET, true);
    // Univer reads keys from the element of its cell editor, and moves the focus there on clicks only.
    const input = document.getElementById(`__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`);
    input?.focus();
    // A dialog that is closed gives the focus back, but not the caret, without which nothing is typed.
    if (input) getSelection()?.collapse(input, 0);
  }

  private context(): IContextService {
    return this.book.injector.get(IContextService);
  }
}
