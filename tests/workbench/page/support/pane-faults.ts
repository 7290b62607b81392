import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Session } from "./workbench";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Narrowest pane that Excel shows; also what a pane of 640 pixels has left at a zoom of 200 %. */
const NARROW = 320;

export async function makeNarrow({ page, pane }: Session): Promise<void> {
  await page.evaluate((width) => {
    document.getElementById("desk")!.style.setProperty("--pane-width", `${width}px`);
  }, NARROW);
  await pane.waitForFunction((width) => window.innerWidth <= width, NARROW);
}

/** What axe finds wrong in the pane as it stands, colours included. */
async function axeFaults({ pane }: Session): Promise<string[]> {
  // The pane's own policy forbids foreign script elements; what a test evaluates is let through.
  await pane.evaluate(`window.axe ?? ${AXE}`);
  return pane.evaluate(async () => {
    const { violations, incomplete } = await window.axe.run(document);
    const unsure = incomplete.filter(({ id }) => id === "aria-hidden-focus");
    return [...violations, ...unsure].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
}

/** Elements that reach beyond the pane's right edge, and words that are cut off. */
function cutOff({ pane }: Session): Promise<string[]> {
  return pane.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (element) => element.checkVisibility() && !element.closest("svg"),
    );
    const beyond = seen.filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const cut = seen.filter(
      ({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1,
    );
    return [...beyond, ...cut].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

/** Between two schemes colours glide; what they are on the way is nobody's fault. */
async function paint({ page, pane }: Session, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await pane.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const gliding = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(gliding.map(({ finished }) => finished));
  });
}

/** What is wrong with the pane as it stands: in light, in dark, and for room at 320 pixels. */
export async function paneFaults(session: Session): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await paint(session, colorScheme);
    for (const fault of await axeFaults(session)) faults.push(`${colorScheme}: ${fault}`);
  }
  for (const element of await cutOff(session)) faults.push(`no room: ${element}`);
  return faults;
}
