import { button, element } from "./dom";

/** Asks for the text of a note: `keep` is called with it, `left` in any case at the end. */
export function editNote(
  title: string,
  text: string,
  keep: (text: string) => void,
  left: () => void,
): void {
  const dialog = element("dialog", "workbench-note-editor");
  const label = element("label");
  const field = element("textarea");
  const actions = element("div");
  field.rows = 5;
  field.value = text;
  label.append(title, field);
  actions.append(
    button("Cancel", () => dialog.close()),
    button("Keep", () => dialog.close("keep")),
  );
  dialog.append(label, actions);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "keep") keep(field.value.trim());
    left();
  });
  // What is typed here is not for the grid, which listens on the whole page.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}
