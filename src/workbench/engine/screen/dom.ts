export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = element("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

export function checkbox(
  text: string,
  checked: boolean,
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = element("label");
  const input = element("input");
  input.type = "checkbox";
  input.checked = checked;
  label.append(input, text);
  return { label, input };
}
