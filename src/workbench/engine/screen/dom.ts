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

export function textField(text: string): { label: HTMLLabelElement; field: HTMLInputElement } {
  const label = element("label");
  const field = element("input");
  field.type = "text";
  field.autocomplete = "off";
  field.spellcheck = false;
  label.append(text, field);
  return { label, field };
}

export function choice(
  text: string,
  options: readonly string[],
): { label: HTMLLabelElement; field: HTMLSelectElement } {
  const label = element("label");
  const field = element("select");
  field.append(...options.map((option) => new Option(option)));
  label.append(text, field);
  return { label, field };
}
