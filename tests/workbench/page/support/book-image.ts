import type { Page } from "playwright-core";

/** All that a book holds, a line a thing: what two books have in common can be told by it. */
export type BookImage = Readonly<Record<string, string>>;

/**
 * Reads it through the engine. Left out are ids, which no two books share; results of formulas are
 * there as the cells show them.
 */
export const bookImage = (page: Page): Promise<BookImage> =>
  page.evaluate(() => {
    type Cells = Record<string, Record<string, Record<string, unknown>>>;
    interface SavedSheet {
      readonly cellData: Cells;
      readonly [part: string]: unknown;
    }
    const { engine } = window.workbench;
    const { workbook } = engine.save() as unknown as {
      workbook: { styles: Record<string, unknown>; sheets: Record<string, SavedSheet> };
    };
    const image: Record<string, string> = {};
    const put = (key: string, value: unknown) => {
      image[key] = JSON.stringify(value);
    };
    const sheets = engine.sheets.list();
    const nameOf = (id: string) => sheets.find((sheet) => sheet.id === id)?.name ?? "none";
    const without = (thing: object, ...keys: string[]) =>
      Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)));
    const area = (found: { readonly sheet: string }) => ({
      ...without(found, "sheet"),
      on: nameOf(found.sheet),
    });

    put("active", nameOf(engine.sheets.active()));
    for (const sheet of sheets) {
      const saved = workbook.sheets[sheet.id]!;
      put(`${sheet.name} itself`, without(sheet, "id"));
      put(`${sheet.name} panes`, engine.panes.frozen(sheet.id));
      put(`${sheet.name} print`, engine.pageLayouts.get(sheet.id));
      put(
        `${sheet.name} notes`,
        engine.notes.list(sheet.id).map((note) => note.text),
      );
      put(`${sheet.name} merged`, saved["mergeData"]);
      for (const part of ["rowData", "columnData"]) {
        for (const [at, data] of Object.entries(saved[part] as Record<string, object>)) {
          // Univer measures on painting what nobody has set.
          const set = without(data, "ah", "ia");
          if (Object.keys(set).length > 0) put(`${sheet.name} ${part} ${at}`, set);
        }
      }
      const used = engine.sheets.usedArea(sheet.id, false);
      put(`${sheet.name} used`, used && without(used, "sheet"));
      for (const [row, cells] of Object.entries(saved.cellData)) {
        for (const [column, { s, f }] of Object.entries(cells)) {
          const style = typeof s === "string" ? workbook.styles[s] : s;
          if (style || f) put(`${sheet.name} R${row}C${column} look`, [style ?? null, f ?? null]);
        }
      }
      if (used) {
        const values = engine.cells.values(used);
        const text = engine.cells.text(used);
        const formulas = engine.cells.formulas(used);
        values.forEach((line, down) =>
          line.forEach((value, right) => {
            const shown = [value, text[down]?.[right], formulas[down]?.[right]];
            if (shown.some((part) => part !== "")) {
              put(`${sheet.name} R${used.row + down}C${used.column + right}`, shown);
            }
          }),
        );
      }
      engine.validation.list(sheet.id).forEach((rule, at) => {
        put(`${sheet.name} validation ${at}`, { ...rule, areas: rule.areas.map(area) });
      });
      engine.conditionalFormats.list(sheet.id).forEach((format, at) => {
        const { areas } = format;
        put(`${sheet.name} format ${at}`, { ...without(format, "id"), areas: areas.map(area) });
      });
    }
    for (const table of engine.tables.list()) {
      put(`table ${table.name}`, { ...without(table, "id"), area: area(table.area) });
      put(
        `table ${table.name} columns`,
        engine.tables.columns(table.id).map(({ name }) => name),
      );
    }
    for (const scope of [null, ...sheets.map(({ id }) => id)]) {
      for (const { name, formula, comment, visible } of engine.names.list(scope)) {
        put(`name ${scope ? nameOf(scope) : ""}!${name}`, { formula, comment, visible });
      }
    }
    engine.store.xmlParts.list().forEach(({ xml }, at) => put(`part ${at}`, xml));
    put("properties", engine.store.properties());
    put("settings", engine.store.settings.keys());
    return image;
  });

/** The part in which the book says of itself what was done to it last. */
export const RECORD = /^part 0$/;

/** What differs, one line each, and no more than can be read; `expected` are not looked at. */
export function differences(
  one: BookImage,
  other: BookImage,
  ...expected: readonly RegExp[]
): readonly string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const lines = [...keys]
    .filter((key) => !expected.some((pattern) => pattern.test(key)))
    .filter((key) => one[key] !== other[key])
    .map((key) => `${key}: ${one[key] ?? "nothing"} became ${other[key] ?? "nothing"}`);
  return lines.length <= 15 ? lines : [...lines.slice(0, 15), `and ${lines.length - 15} more`];
}
