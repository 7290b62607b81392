import type { Area, Engine, TableId } from "../../engine/contract";
import { contains } from "./geometry";

/** The tables that touch an area, or lie wholly in one, each once. */
export function tablesWithin(engine: Engine, areas: readonly Area[], whole: boolean): TableId[] {
  const found = areas.flatMap((area) =>
    engine.tables.touching(area).filter((table) => !whole || contains(area, table.area)),
  );
  return [...new Set(found.map((table) => table.id))];
}
