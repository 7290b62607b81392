import { type Injector, toDisposable } from "@univerjs/core";
import { IShortcutService, KeyCode } from "@univerjs/preset-sheets-core";

/** The keys that Univer's list of functions takes while it is open. */
const SUGGESTIONS = "sheet.formula-embedding-editor.search_function.";

/** Enter enters what was typed, as in Excel; a suggested function is taken by Tab. */
export function enterWhatIsTyped(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    shortcut.id.startsWith(SUGGESTIONS) && shortcut.binding === KeyCode.ENTER
      ? toDisposable(() => undefined)
      : register(shortcut);
}
