import { element } from "./elements";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** Shown as a list under the text. */
  readonly items?: readonly string[];
  readonly yes: string;
  readonly no: string;
}

/** Asks before something is lost. Escape and closing mean no; the safe answer has the focus. */
export function ask({ title, text, items = [], yes, no }: Question): Promise<boolean> {
  const dialog = element<HTMLDialogElement>("question");
  element("question-title").textContent = title;
  element("question-text").textContent = text;
  const list = element("question-items");
  list.hidden = items.length === 0;
  list.replaceChildren(
    ...items.map((item) => Object.assign(document.createElement("li"), { textContent: item })),
  );
  element("question-yes").textContent = yes;
  element("question-no").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  element("question-no").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
