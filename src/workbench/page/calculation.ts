import type { Engine } from "../engine";
import { element } from "./elements";

const WORDS = {
  Done: "Ready",
  Calculating: "Calculating…",
  Pending: "Calculate (F9)",
} as const;

/** Says in the status bar whether figures are up to date; F9 calculates, as in Excel. */
export function showCalculation(engine: Engine): void {
  const status = element("calculation");
  const show = () => {
    status.textContent = WORDS[engine.calculation.state()];
  };
  let watching = false;
  /** Until nothing is left: a run may begin before the end of the last one is told. */
  const showWhenDone = (): void => {
    show();
    if (watching) return;
    watching = true;
    void engine.calculation.whenCalculated().then(() => {
      watching = false;
      show();
      if (engine.calculation.state() === "Calculating") showWhenDone();
    });
  };
  engine.events.on("calculated", showWhenDone);
  engine.events.on("cellsChanged", showWhenDone);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F9") return;
    event.preventDefault();
    engine.calculation.calculate("Recalculate");
    showWhenDone();
  });
  show();
}
