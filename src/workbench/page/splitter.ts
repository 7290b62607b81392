import { element } from "./elements";

const NARROWEST = 320;
const STEP = 20;

const widest = () => Math.max(NARROWEST, window.innerWidth - 320);

/** Lets the pane be made wider or narrower, by pointer and by arrow keys; never under 320 pixels. */
export function makeSplitter(): void {
  const desk = element("desk");
  const splitter = element("splitter");
  const width = () => element("pane").getBoundingClientRect().width;

  const setWidth = (wanted: number) => {
    const pixels = Math.round(Math.min(widest(), Math.max(NARROWEST, wanted)));
    desk.style.setProperty("--pane-width", `${pixels}px`);
    splitter.setAttribute("aria-valuenow", String(pixels));
    splitter.setAttribute("aria-valuemin", String(NARROWEST));
    splitter.setAttribute("aria-valuemax", String(widest()));
  };

  splitter.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    setWidth(width() + step);
    event.preventDefault();
  });
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    desk.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (desk.classList.contains("dragging")) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => desk.classList.remove("dragging"));
  setWidth(360);
}
