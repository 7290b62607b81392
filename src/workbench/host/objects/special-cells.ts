import type { Area, CellValue, CellValueType, Engine } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { notImplemented } from "../protocol/error";
import { own } from "../protocol/model";
import { contains, intersect } from "./geometry";
import { usedWithin } from "./used-area";

/** What of a cell decides whether it is special. */
interface Cell {
  readonly formula: CellValue;
  readonly type: CellValueType;
}

const isFormula = ({ formula }: Cell): boolean =>
  typeof formula === "string" && formula.startsWith("=");

const tests: Readonly<Record<string, (cell: Cell) => boolean>> = {
  Blanks: ({ type }) => type === "Empty",
  Constants: (cell) => cell.type !== "Empty" && !isFormula(cell),
  Formulas: isFormula,
};

/** The parts of areas that lie within another. */
const within = (area: Area, parts: readonly Area[]): Area[] =>
  parts.map((part) => intersect(part, area)).filter((part) => part !== null);

/** Kinds that rules decide and not contents. */
const finders: Readonly<Record<string, (engine: Engine, area: Area) => Area[]>> = {
  ConditionalFormats: ({ conditionalFormats }, area) =>
    distinct(
      within(
        area,
        conditionalFormats.touching(area).flatMap(({ areas }) => areas),
      ),
    ),
  DataValidations: ({ validation }, area) =>
    within(
      area,
      validation.list(area.sheet).flatMap(({ areas }) => areas),
    ),
};

/** Each cell once: what lies within an earlier area is left out. */
function distinct(areas: readonly Area[]): Area[] {
  const parts: Area[] = [];
  for (const area of areas) if (!parts.some((part) => contains(part, area))) parts.push(area);
  return parts;
}

const letters: Readonly<Record<string, CellValueType>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

/** `ErrorsNumbersText` and the like: the types that its words name. */
function typesOf(valueType: string): ReadonlySet<CellValueType> {
  const named = Object.keys(letters).filter((word) => valueType.includes(word));
  const words = named.length === 0 ? Object.keys(letters) : named;
  return new Set(words.map((word) => letters[word] as CellValueType));
}

/**
 * The cells of a kind within the area, in rectangles; only used cells are looked at.
 * @throws HostError NotImplemented for kinds that the workbench cannot tell.
 */
export function specialCells(engine: Engine, area: Area, args: Arguments): Area[] {
  const kind = args.text(0);
  const found = own(finders, kind)?.(engine, area);
  if (found) return found;
  const test = Object.hasOwn(tests, kind) ? tests[kind] : undefined;
  if (!test) throw notImplemented(`Range.getSpecialCells of ${kind}`);
  const types = typesOf(args.optionalText(1) ?? "All");
  const used = usedWithin(engine, area, true);
  if (!used) return [];
  const formulas = engine.cells.formulas(used);
  const wanted = engine.cells.valueTypes(used).map((row, r) =>
    row.map((type, c) => {
      const cell = { formula: formulas[r]?.[c] ?? "", type };
      return test(cell) && (kind === "Blanks" || types.has(type));
    }),
  );
  return stacked(wanted.flatMap((row, r) => runs(row).map((run) => runArea(used, r, run))));
}

/** Runs along rows; those that stand one below the other and are equally wide become one area. */
function stacked(lines: readonly Area[]): Area[] {
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const line of lines) {
    const width = `${String(line.column)}:${String(line.columns)}`;
    const index = open.get(width);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && above.row + above.rows === line.row) {
      areas[index] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(width, areas.length);
      areas.push(line);
    }
  }
  return areas;
}

interface Run {
  readonly first: number;
  readonly count: number;
}

/** Where consecutive flags are true. */
function runs(flags: readonly boolean[]): Run[] {
  const found: Run[] = [];
  flags.forEach((flag, index) => {
    const last = found.at(-1);
    if (!flag) return;
    if (last && last.first + last.count === index) {
      found[found.length - 1] = { ...last, count: last.count + 1 };
    } else {
      found.push({ first: index, count: 1 });
    }
  });
  return found;
}

function runArea(used: Area, row: number, { first, count }: Run): Area {
  return { ...used, row: used.row + row, rows: 1, column: used.column + first, columns: count };
}
