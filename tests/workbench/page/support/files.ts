import { readFile } from "node:fs/promises";
import { until } from "./poll";
import type { Session } from "./workbench";

/** Saves by the button or key and gives the file that the browser was handed. */
export async function savedFile(
  session: Session,
  save: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([session.page.waitForEvent("download"), save()]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

/** Chooses a file as the dialog of Open would. */
export const chooseFile = (session: Session, name: string, bytes: Uint8Array): Promise<void> =>
  session.page
    .locator("#file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

/** Drops a file on the grid. */
export const dropFile = (session: Session, name: string, bytes: Uint8Array): Promise<void> =>
  session.page.evaluate(
    ([name, numbers]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(numbers)], name));
      const target = document.getElementById("grid");
      for (const type of ["dragover", "drop"]) {
        target?.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, [...bytes]] as const,
  );

/** Until the file's name is shown and everything of it is calculated. */
export async function opened(session: Session, name: string): Promise<void> {
  await until(
    () => session.page.locator("#book-name").textContent(),
    (shown) => shown === name,
    60_000,
  );
  await session.page.waitForFunction(
    () => document.querySelector("dialog[open]") === null,
    undefined,
    { timeout: 60_000 },
  );
  await session.calculated();
}

/** Everything of the book that its user would miss, through the engine's contract. */
export function image(session: Session) {
  return session.page.evaluate(() => {
    const { engine } = window.workbench;
    const address = (area: Parameters<typeof engine.areas.address>[0]) =>
      engine.areas.fullAddress(area);
    const names = (scope: Parameters<typeof engine.names.list>[0]) =>
      engine.names.list(scope).map(({ name, formula, visible, comment }) => ({
        name,
        formula,
        visible,
        comment,
      }));
    const sheets = engine.sheets.list().map(({ id, name, visibility, tabColor }) => {
      const used = engine.sheets.usedArea(id, true);
      return {
        name,
        visibility,
        tabColor,
        used: used && address(used),
        values: used && engine.cells.values(used),
        formulas: used && engine.cells.formulas(used),
        formats: used && engine.cells.numberFormats(used),
        looks:
          used && engine.formats.each(used).map((line) => line.map((look) => JSON.stringify(look))),
        tables: engine.tables.list(id).map(({ id: table, area, ...look }) => ({
          ...look,
          area: address(area),
          columns: engine.tables
            .columns(table)
            .map((column) => [column.name, column.calculatedFormula]),
        })),
        names: names(id),
        validations: engine.validation.list(id).map(({ areas, ...state }) => ({
          ...state,
          areas: areas.map(address),
          // A bound may be given as 1 or as "=1".
          rule: JSON.stringify(state.rule).replaceAll(/"=(\d+)"/g, "$1"),
        })),
        conditionalFormats: engine.conditionalFormats
          .list(id)
          .map(({ areas, format, priority, stopIfTrue }) => ({
            areas: areas.map(address),
            format,
            priority,
            stopIfTrue,
          })),
        panes: engine.panes.frozen(id),
        protection: engine.protection.options(id),
        layout: engine.pageLayouts.get(id),
      };
    });
    const { store } = engine;
    return {
      sheets,
      names: names(null),
      xmlParts: store.xmlParts.list(),
      custom: store.customProperties.keys().map((key) => [key, store.customProperties.get(key)]),
    };
  });
}
