import type { DefinedName } from "../../xlsx";
import type { Engine, SheetId } from "../engine/contract";
import type { Losses } from "./losses";
import { attempt } from "./to-tables";

/** @param scope the sheet that knows them; null for the whole book */
export function addNames(
  engine: Engine,
  names: readonly DefinedName[],
  scope: SheetId | null,
  sheetName: string | null,
  losses: Losses,
): void {
  for (const { name, formula, hidden, comment } of names) {
    const done = attempt(() => {
      const options = { comment, ...(scope === null ? {} : { scope }) };
      const { id } = engine.names.add(name, `=${formula}`, options);
      if (hidden) engine.names.set(id, { visible: false });
    });
    if (!done) losses.add("name", sheetName);
  }
}
