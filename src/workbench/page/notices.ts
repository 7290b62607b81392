import type { EngineEvents } from "../engine";
import { element } from "./elements";

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/**
 * Says something to the person at the grid; stays until closed, so that it can be read.
 * @param actions what can be done about it, as buttons before the one that closes
 */
export function showNotice(
  { severity, title, message }: EngineEvents["notice"],
  actions: readonly NoticeAction[] = [],
): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset["severity"] = severity;
  const text = document.createElement("div");
  const heading = document.createElement("strong");
  heading.textContent = title;
  text.append(heading, message);
  const buttons = document.createElement("div");
  buttons.className = "notice-actions";
  const close = actions.length > 0 ? "Close" : "OK";
  buttons.append(
    ...actions.map(({ label, run }) => button(label, run)),
    button(close, () => notice.remove()),
  );
  notice.append(text, buttons);
  element("notices").replaceChildren(notice);
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", run);
  return made;
}
