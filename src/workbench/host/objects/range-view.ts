import type { Area, Engine } from "../../engine/contract";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { define, range, type RangeViewTarget } from "./targets";

/** The shown rows of a cell property. */
function shown(
  read: (engine: Engine, area: Area) => readonly (readonly Json[])[],
): Property<RangeViewTarget> {
  return {
    get: ({ range: { book, area }, rows }) => {
      const all = read(book.engine, area);
      return rows.map((row) => all[row] ?? []);
    },
  };
}

/** What filters and hidden rows leave to see of a range. */
export const rangeView = define("RangeView", {
  properties: {
    values: shown(({ cells }, area) => cells.values(area)),
    formulas: shown(({ cells }, area) => cells.formulas(area)),
    formulasLocal: shown(({ cells }, area) => cells.formulas(area)),
    formulasR1C1: shown(({ cells }, area) => cells.formulasR1C1(area)),
    text: shown(({ cells }, area) => cells.text(area)),
    numberFormat: shown(({ cells }, area) => cells.numberFormats(area)),
    valueTypes: shown(({ cells }, area) => cells.valueTypes(area)),
    rowCount: { get: ({ rows }) => rows.length },
    columnCount: { get: ({ range: { area } }) => area.columns },
    index: { get: () => 0 },
  },
  methods: { getRange: ({ range: { book, area } }) => range(book, area) },
});
