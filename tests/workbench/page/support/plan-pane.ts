import type { BookImage } from "./book-image";
import { bookImage } from "./book-image";
import { until } from "./poll";
import type { Session } from "./workbench";

/** What the pane may say when a run has come to its end. */
export const SAID = {
  done: "The plan is set up",
  nothing: "Everything was there already",
  asks: "Some of the plan is already here",
  taken: "Some names are taken",
  undone: "Taken back",
  touched: "Undo would delete what has been entered since",
  filled: "The example is filled in",
  removed: "The example is removed",
} as const;
type Said = keyof typeof SAID | "failed";

type Engine = typeof window.workbench.engine;

/** The Scaffold screen of the pane, used as a person uses it. */
export class PlanPane {
  constructor(private readonly session: Session) {}

  /** A new book, changed by `prepare` as its user would, and a pane that has just been opened. */
  async open(prepare?: (engine: Engine) => void): Promise<void> {
    const { page } = this.session;
    await page.evaluate(() => window.workbench.engine.clear());
    if (prepare) await this.change(prepare);
    await this.reopen();
  }

  /** Keeps the book as it is for `openKept`. */
  async keep(): Promise<void> {
    await this.session.page.evaluate(() => {
      window.kept = window.workbench.engine.save();
    });
  }

  /** The book that was kept, changed by `prepare` as its user would. */
  async openKept(prepare?: (engine: Engine) => void): Promise<void> {
    await this.session.page.evaluate(() => window.workbench.engine.load(window.kept));
    if (prepare) await this.change(prepare);
    await this.reopen();
  }

  /** The pane as it is when the book is opened anew. */
  async reopen(): Promise<void> {
    const { pane } = this.session;
    await pane.evaluate(() => {
      document.documentElement.dataset["old"] = "true";
      location.reload();
    });
    await pane.waitForSelector("html:not([data-old])");
    await pane.getByRole("tab", { name: "Scaffold" }).click();
    await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
  }

  /** Changes the book behind the pane's back. */
  async change(work: (engine: Engine) => void): Promise<void> {
    await this.session.page.evaluate(`(${work.toString()})(window.workbench.engine)`);
  }

  /** Presses a button and waits until the pane has said what came of it. */
  async press(name: string): Promise<Said> {
    const { pane } = this.session;
    const button = pane.getByRole("button", { name });
    await button.click();
    await until(
      () => pane.getByRole("progressbar").count(),
      (bars) => bars === 0,
      60_000,
    );
    const screen = await pane.getByRole("tabpanel").innerText();
    const said = Object.entries(SAID).find(([, text]) => screen.includes(text))?.[0];
    return (said as Said | undefined) ?? "failed";
  }

  scaffold(): Promise<Said> {
    return this.press("Scaffold the plan");
  }

  /** The book when all is calculated. */
  async image(): Promise<BookImage> {
    await this.session.calculated();
    return bookImage(this.session.page);
  }

  /** How many actions each request of the add-in has had since the last call of `count`. */
  async counted(): Promise<readonly number[]> {
    return this.session.page.evaluate(() => window.counted);
  }

  /** Counts from here on. */
  async count(): Promise<void> {
    await this.session.page.evaluate(() => {
      const { faults } = window.workbench.host;
      const counted: number[] = [];
      window.counted = counted;
      // The class's own, so that counting twice does not count double.
      const next = Object.getPrototypeOf(faults).next as typeof faults.next;
      faults.reset();
      faults.next = () => {
        const before = next.call(faults);
        const at = counted.push(0) - 1;
        return (index) => {
          counted[at] = index + 1;
          before(index);
        };
      };
    });
  }

  /** Breaks the connection at a request to come, after some of its actions. */
  async failAt(request: number, afterActions: number): Promise<void> {
    await this.session.page.evaluate(
      ([request, afterActions]) => {
        const { faults } = window.workbench.host;
        faults.reset();
        faults.inject({ request, afterActions, code: "GeneralException" });
      },
      [request, afterActions] as const,
    );
  }
}

declare global {
  interface Window {
    counted: readonly number[];
    kept: ReturnType<Engine["save"]>;
  }
}
