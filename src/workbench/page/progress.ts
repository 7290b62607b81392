import { XlsxError } from "../../xlsx";
import { element } from "./elements";

export interface Work {
  readonly signal: AbortSignal;
  /** What is being done, and how far it is from 0 to 1; null where nobody knows. */
  step(what: string, fraction: number | null): void;
}

/** Short work shows nothing. */
const PATIENCE_MS = 300;

/**
 * Runs long work behind a dialog that says how far it is and lets it be cancelled, by Escape too.
 * Nothing else of the page can be reached meanwhile, so that the book does not change under it.
 * @returns null when it was cancelled
 */
export async function withProgress<T>(
  title: string,
  work: (work: Work) => Promise<T>,
): Promise<T | null> {
  const dialog = element<HTMLDialogElement>("progress");
  const bar = element<HTMLProgressElement>("progress-bar");
  const controller = new AbortController();
  element("progress-title").textContent = title;
  element("progress-text").textContent = "";
  bar.removeAttribute("value");
  const cancel = (event: Event) => {
    event.preventDefault();
    controller.abort();
  };
  dialog.addEventListener("cancel", cancel);
  element("progress-cancel").addEventListener("click", cancel);
  dialog.classList.add("patient");
  const patience = setTimeout(() => dialog.classList.remove("patient"), PATIENCE_MS);
  dialog.showModal();
  try {
    return await work({
      signal: controller.signal,
      step: (what, fraction) => {
        element("progress-text").textContent = what;
        if (fraction === null) bar.removeAttribute("value");
        else bar.value = fraction;
      },
    });
  } catch (error) {
    if (error instanceof XlsxError && error.kind === "cancelled") return null;
    throw error;
  } finally {
    clearTimeout(patience);
    dialog.removeEventListener("cancel", cancel);
    element("progress-cancel").removeEventListener("click", cancel);
    dialog.close();
  }
}
