import type { Context } from "../context";
import type { Area, Tables } from "../contract";
import { intersection } from "../geometry";
import type { Structure } from "../structure";
import {
  addColumn,
  describeColumn,
  removeColumn,
  renameColumn,
  setCalculatedFormula,
} from "./columns";
import { addTable, convertToRange, removeTable, renameTable, resizeTable } from "./define";
import { bodyOf, setLook } from "./look";
import { areaOf, columnPosition, describeTable, findTable, storedTable } from "./lookup";
import { partOf } from "./parts";
import { addRows, removeRows } from "./rows";

export function createTables(context: Context, structure: Structure): Tables {
  const { book, extras } = context;
  const stored = () => extras.get().tables;

  return {
    list: (sheet) =>
      stored()
        .filter((table) => sheet === undefined || table.sheet === sheet)
        .map(describeTable),
    find(key) {
      const table = findTable(context, key);
      return table && describeTable(table);
    },
    get: (id) => describeTable(storedTable(context, id)),
    touching: (area) =>
      stored()
        .filter((table) => intersection(areaOf(table), area))
        .map(describeTable),
    add: (area, hasHeaders) => addTable(context, structure, area, hasHeaders),
    rename: (id, name) => renameTable(context, id, name),
    setLook: (id, patch) => setLook(context, structure, id, patch),
    resize: (id, area) => resizeTable(context, id, area),
    convertToRange: (id) => convertToRange(context, id),
    remove: (id) => removeTable(context, id),
    part(id, part): Area | null {
      const table = storedTable(context, id);
      const rectangle = partOf(table, part);
      return rectangle && { sheet: table.sheet, ...rectangle };
    },
    columns(id) {
      const table = storedTable(context, id);
      return table.columns.map((_, index) => describeColumn(table, index));
    },
    columnPart(id, column, part): Area | null {
      const table = storedTable(context, id);
      const index = columnPosition(table, column);
      const rectangle = partOf(table, part);
      return (
        rectangle && {
          sheet: table.sheet,
          ...rectangle,
          column: rectangle.column + index,
          columns: 1,
        }
      );
    },
    addColumn: (id, index, values, name) => addColumn(context, structure, id, index, values, name),
    renameColumn: (id, column, name) => renameColumn(context, id, column, name),
    removeColumn: (id, column) => book.write(() => removeColumn(context, structure, id, column)),
    setCalculatedFormula: (id, column, formula) =>
      setCalculatedFormula(context, id, column, formula),
    rowCount: (id) => bodyOf(storedTable(context, id)).rows,
    addRows: (id, index, rows) => addRows(context, structure, id, index, rows),
    removeRows: (id, index, count) => removeRows(context, structure, id, index, count),
  };
}
