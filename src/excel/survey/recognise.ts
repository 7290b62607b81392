import type {
  Blueprint,
  NameBlueprint,
  NameKey,
  SheetBlueprint,
  SheetKey,
  TableKey,
} from "../../workbook";
import { splitAddress } from "../a1";
import { isBlank, isRenamed, looksLike, ourTable } from "./fingerprint";
import type { NameFound, SheetFound, Survey, TableFound } from "./survey";
import { sameName } from "./survey";

/** Where one of our parts is: there, not there, or its name is taken by something foreign. */
export type Place<Ours> =
  | ({ readonly state: "ours" } & Ours)
  | { readonly state: "missing" }
  | { readonly state: "foreign"; readonly by: "sheet" | "table" | "name" };

export type SheetPlace = Place<{ readonly sheet: SheetFound }>;
export type TablePlace = Place<{ readonly table: TableFound }>;
/** A broken name is ours and has lost the cells or the table that it stood for. */
export type NamePlace = Place<{ readonly formula: string; readonly broken: boolean }>;

export interface Recognition {
  readonly sheets: Readonly<Record<SheetKey, SheetPlace>>;
  readonly tables: Readonly<Record<TableKey, TablePlace>>;
  readonly names: Readonly<Record<NameKey, NamePlace>>;
}

const MISSING = { state: "missing" } as const;

const byKey = <Key extends string, Value>(entries: readonly (readonly [Key, Value])[]) =>
  Object.fromEntries(entries) as Record<Key, Value>;

const placeOfTable = (sheet: SheetBlueprint, survey: Survey): TablePlace => {
  if (sheet.table === null) return MISSING;
  const { name } = sheet.table;
  const table = ourTable(sheet, sheet.table, survey.tables);
  if (table !== undefined) return { state: "ours", table };
  if (survey.tables.some((one) => sameName(one.name, name)))
    return { state: "foreign", by: "table" };
  // Tables and names share one set of names in Excel.
  const taken = survey.names.some((one) => sameName(one.name, name));
  return taken ? { state: "foreign", by: "name" } : MISSING;
};

/** A sheet that an interrupted run of ours was about to make. */
const wasBeingMade = ({ record }: Survey, { key, name }: SheetBlueprint, found: SheetFound) =>
  record !== undefined &&
  record.state === "building" &&
  sameName(record.naming.sheets[key], name) &&
  sameName(found.name, name) &&
  record.deeds.some((deed) => deed.did === "sheet" && deed.key === key);

/** A sheet of ours that the user has emptied. */
const wasEmptied = ({ record }: Survey, { key }: SheetBlueprint, found: SheetFound) =>
  record !== undefined && sameName(record.naming.sheets[key], found.name) && isBlank(found.top);

const placeOfSheet = (sheet: SheetBlueprint, table: TablePlace, survey: Survey): SheetPlace => {
  const named = (name: string) => survey.sheets.find((one) => sameName(one.name, name));
  const around = table.state === "ours" ? named(table.table.sheet) : undefined;
  if (around !== undefined) return { state: "ours", sheet: around };
  const same = named(sheet.name);
  const isOurs = (found: SheetFound) =>
    looksLike(sheet, found.top) ||
    wasBeingMade(survey, sheet, found) ||
    wasEmptied(survey, sheet, found);
  if (same !== undefined && isOurs(same)) return { state: "ours", sheet: same };
  const renamed = survey.sheets.find((one) => isRenamed(sheet, one.top));
  if (renamed !== undefined) return { state: "ours", sheet: renamed };
  return same === undefined ? MISSING : { state: "foreign", by: "sheet" };
};

/** What a name's formula stands for: a table ("=Kpis[#All]"), or cells of a sheet. */
const targetOf = (formula: string): { table: string } | { sheet: string } => {
  const table = /^=\s*([^[\]!]+)\[/.exec(formula)?.[1];
  return table === undefined ? { sheet: splitAddress(formula).sheet } : { table };
};

type Places = Pick<Recognition, "sheets" | "tables">;

/** Whether a name that bears ours stands for what is ours, under whatever name that is now. */
const standsForOurs = (
  blueprint: Blueprint,
  wanted: NameBlueprint,
  found: NameFound,
  places: Places,
): boolean => {
  const ours = targetOf(wanted.formula);
  const theirs = targetOf(found.formula);
  const home = blueprint.sheets.find((sheet) =>
    "table" in ours ? sheet.table?.name === ours.table : sheet.name === ours.sheet,
  );
  if (home === undefined) return false;
  if ("table" in theirs) {
    const place = home.table === null ? MISSING : places.tables[home.table.key];
    const actual = place.state === "ours" ? place.table.name : home.table?.name;
    return "table" in ours && (sameName(theirs.table, ours.table) || theirs.table === actual);
  }
  const place = places.sheets[home.key];
  return place.state === "ours" && sameName(theirs.sheet, place.sheet.name);
};

/** Whether a name was left with fixed cells when its table became a range: it would miss new rows. */
const isFixed = (wanted: NameBlueprint, found: NameFound): boolean =>
  "table" in targetOf(wanted.formula) && !("table" in targetOf(found.formula));

const placeOfName = (
  blueprint: Blueprint,
  wanted: NameBlueprint,
  survey: Survey,
  places: Places,
): NamePlace => {
  const found = survey.names.find((one) => sameName(one.name, wanted.name));
  if (found === undefined) {
    const taken = survey.tables.some((one) => sameName(one.name, wanted.name));
    return taken ? { state: "foreign", by: "table" } : MISSING;
  }
  const { formula } = found;
  if (formula.includes("#REF!") && survey.record !== undefined) {
    return { state: "ours", formula, broken: true };
  }
  return standsForOurs(blueprint, wanted, found, places)
    ? { state: "ours", formula, broken: isFixed(wanted, found) }
    : { state: "foreign", by: "name" };
};

/** Tells, for every sheet, table and name of the blueprint, whether it is in the book. */
export const recognise = (blueprint: Blueprint, survey: Survey): Recognition => {
  const tables = byKey(
    blueprint.sheets.flatMap((sheet) =>
      sheet.table === null ? [] : [[sheet.table.key, placeOfTable(sheet, survey)] as const],
    ),
  );
  const sheets = byKey(
    blueprint.sheets.map((sheet) => {
      const table = sheet.table === null ? MISSING : tables[sheet.table.key];
      return [sheet.key, placeOfSheet(sheet, table, survey)] as const;
    }),
  );
  const names = byKey(
    blueprint.names.map(
      (name) => [name.key, placeOfName(blueprint, name, survey, { sheets, tables })] as const,
    ),
  );
  return { sheets, tables, names };
};
