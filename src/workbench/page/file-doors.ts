import { element } from "./elements";
import type { Files } from "./files";

/** All ways to open and save: buttons, Ctrl+O and Ctrl+S, a file dropped anywhere on the page. */
export function makeFileDoors(files: Files): void {
  const chooser = element<HTMLInputElement>("file");
  const choose = () => chooser.click();
  element("open-book").addEventListener("click", choose);
  element("save-book").addEventListener("click", () => void files.save());
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    // The same file may be chosen again.
    chooser.value = "";
    if (file) void files.open(file, file.name);
  });
  listen(window, files, choose);
}

/** In the pane's page too, unless the add-in has a use for the key or the file itself. */
export function listenInPane(frame: HTMLIFrameElement, files: Files): void {
  const choose = () => element("open-book").click();
  frame.addEventListener("load", () => {
    if (frame.contentWindow) listen(frame.contentWindow, files, choose);
  });
}

function listen(target: Window, files: Files, choose: () => void): void {
  const isPage = target === window;
  target.addEventListener(
    "keydown",
    (event) => {
      const action = isShortcut(event) ? { o: choose, s: () => void files.save() } : null;
      const run = action?.[event.key.toLowerCase() as "o" | "s"];
      if (!run || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector("dialog[open]") === null) run();
    },
    // Before the grid, which takes all keys for its own.
    { capture: isPage },
  );
  target.addEventListener("dragover", (event) => {
    if (event.defaultPrevented || !holdsFile(event)) return;
    event.preventDefault();
    element("desk").classList.add("dropping");
  });
  for (const end of ["dragleave", "drop", "dragend"] as const) {
    target.addEventListener(end, () => element("desk").classList.remove("dropping"));
  }
  target.addEventListener("drop", (event) => {
    if (event.defaultPrevented || !holdsFile(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file && document.querySelector("dialog[open]") === null) void files.open(file, file.name);
  });
}

const isShortcut = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

const holdsFile = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;
