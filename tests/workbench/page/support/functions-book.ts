import type { TableArgument } from "../../../../src/kpi";
import { until } from "./poll";
import type { Session } from "./workbench";

/** The four tables as the functions are handed them, read from the very cells. */
export interface Tables {
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly activityLog: TableArgument;
  readonly roster: TableArgument;
}

/** Scaffolds the plan by the pane's button and waits for its tables, names and figures. */
export async function scaffold(session: Session): Promise<void> {
  await session.pane.getByRole("button", { name: "Scaffold the plan" }).click();
  await until(
    () => session.page.evaluate(() => window.workbench.engine.names.list(null).length),
    (count) => count >= 7,
    60_000,
  );
  await session.calculated();
}

/** Fills the book with the fictional example by the pane's button. */
export async function fillExample(session: Session): Promise<void> {
  await session.pane.getByRole("button", { name: /^Fill with a fictional example/ }).click();
  await until(
    () => session.values("Activities[KPI]"),
    (cells) => cells.length > 10,
    60_000,
  );
  await session.calculated();
}

/** Cells as an argument; an error cell is an object, as Excel passes it. */
export function argument(session: Session, reference: string): Promise<TableArgument> {
  return session.page.evaluate((reference) => {
    const { engine } = window.workbench;
    const area = engine.areas.resolve(reference, engine.sheets.active());
    const types = engine.cells.valueTypes(area);
    return engine.cells
      .values(area)
      .map((line, row) =>
        line.map((value, column) => (types[row]?.[column] === "Error" ? { code: value } : value)),
      );
  }, reference);
}

export async function tables(session: Session): Promise<Tables> {
  return {
    plan: await argument(session, "Plan"),
    memberLog: await argument(session, "MemberLog"),
    activityLog: await argument(session, "ActivityLog"),
    roster: await argument(session, "Roster"),
  };
}

/** Writes cells through the real library, as the pane does; null leaves a cell as it is. */
export async function write(
  session: Session,
  reference: string,
  values: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const address = await addressOf(session, reference);
  await session.pane.evaluate(
    ([address, values]) =>
      Excel.run(async (context) => {
        const [, sheet = "", cells = ""] = /^'?(.+?)'?!(.+)$/.exec(address) ?? [];
        context.workbook.worksheets.getItem(sheet).getRange(cells).values = values as string[][];
        await context.sync();
      }),
    [address, values] as const,
  );
  await session.calculated();
}

/** Where a reference stands, with its sheet: "'Member rows'!A1:G694". */
export function addressOf(session: Session, reference: string): Promise<string> {
  return session.page.evaluate((reference) => {
    const { areas, sheets } = window.workbench.engine;
    return areas.fullAddress(areas.resolve(reference, sheets.active()));
  }, reference);
}
