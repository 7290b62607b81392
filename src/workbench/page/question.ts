import { element } from "./elements";

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks before something is lost. Escape and closing mean no; the safe answer has the focus. */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const dialog = element<HTMLDialogElement>("question");
  element("question-title").textContent = title;
  element("question-text").textContent = text;
  element("question-yes").textContent = yes;
  element("question-no").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  element("question-no").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
