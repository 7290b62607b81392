import "./filter-menu.css";
import "./find-bar.css";
import "./hover-cards.css";
import "./note-editor.css";
import "./prompts.css";
import { assembleEngine } from "../assemble";
import type { Engine } from "../contract";
import { uiPlugins } from "../univer/ui-plugins";
import { enterEverywhere } from "./enter-everywhere";
import { enterWhatIsTyped } from "./entry-keys";
import { FilterMenu } from "./filter-menu";
import { FindBar } from "./find-bar";
import { addMenus } from "./menus";
import { showHoverCards } from "./hover-cards";
import { pasteTextAsCells } from "./paste-text";
import { showPrompts } from "./prompts";

/** The engine with its grid on the screen. */
export function openGrid(container: HTMLElement): Engine {
  let menu: FilterMenu | null = null;
  const { engine, context } = assembleEngine(uiPlugins(container), (column, x, y) =>
    menu?.open(column, x, y),
  );
  menu = new FilterMenu(engine, context);
  showHoverCards(engine, context, container);
  showPrompts(engine, context);
  addMenus(engine, context, new FindBar(engine, context, container));
  enterWhatIsTyped(context.book.injector);
  enterEverywhere(context);
  pasteTextAsCells(context.book);
  return {
    ...engine,
    setTheme(theme) {
      menu.setTheme(theme);
      engine.setTheme(theme);
    },
  };
}
