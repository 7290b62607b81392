import "./pane.css";
import { createRoot } from "react-dom/client";
import { REQUIRED_API, supports } from "../excel";
import { App } from "./App";
import { BookContext } from "./common/book";
import { excelBook } from "./excelBook";

const show = (id: string): void => {
  document.getElementById(id)?.removeAttribute("hidden");
};

/** An Excel that is too old, or no Excel at all, gets a page that says so instead of errors. */
const start = (container: HTMLElement, host: Office.HostType | null): void => {
  if (host !== Office.HostType.Excel) return show("no-excel");
  if (!supports(REQUIRED_API)) return show("too-old");
  createRoot(container).render(
    <BookContext value={excelBook}>
      <App />
    </BookContext>,
  );
};

void Office.onReady(({ host }) => {
  const container = document.getElementById("container");
  if (container !== null) start(container, host);
});
