import type { Engine } from "../engine";
import { element } from "./elements";

/** Follows the system's colour scheme until the button says otherwise. */
export function makeTheme(engine: Engine): void {
  const button = element<HTMLButtonElement>("theme");
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const show = (dark: boolean) => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    engine.setTheme(dark ? "dark" : "light");
  };
  let chosen = false;
  system.addEventListener("change", () => {
    if (!chosen) show(system.matches);
  });
  button.addEventListener("click", () => {
    chosen = true;
    show(button.getAttribute("aria-pressed") !== "true");
  });
  show(system.matches);
}
