import {
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

  /** Keys go to the grid from now on. */
  focus(): void {
    this.book.injector.get(IUniverInstanceService).focusUnit(this.book.unitId);
    this.context().setContextValue(FOCUSING_SHEET, true);
  }

  private context(): IContextService {
    return this.book.injector.get(IContextService);
  }
}
