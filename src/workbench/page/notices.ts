import type { EngineEvents } from "../engine";
import { element } from "./elements";

/** Says something to the person at the grid; stays until closed, so that it can be read. */
export function showNotice({ severity, title, message }: EngineEvents["notice"]): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset["severity"] = severity;
  const text = document.createElement("div");
  const heading = document.createElement("strong");
  heading.textContent = title;
  text.append(heading, message);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "OK";
  close.addEventListener("click", () => notice.remove());
  notice.append(text, close);
  element("notices").replaceChildren(notice);
}
