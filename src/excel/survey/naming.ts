import type { Blueprint, NameKey, Naming, SheetKey, TableKey } from "../../workbook";
import type { Recognition } from "./recognise";
import type { Survey } from "./survey";
import { sameName } from "./survey";

/** Something foreign bears one of our names; ours can be called `suggestion` instead. */
export type Conflict =
  | ({ readonly kind: "sheet"; readonly key: SheetKey } & Taken)
  | ({ readonly kind: "table"; readonly key: TableKey } & Taken)
  | ({ readonly kind: "name"; readonly key: NameKey } & Taken);

interface Taken {
  readonly name: string;
  /** What has the name now. */
  readonly by: "sheet" | "table" | "name";
  readonly suggestion: string;
}

const firstFree = (candidate: (round: number) => string, taken: readonly string[]): string => {
  let round = 2;
  while (taken.some((name) => sameName(name, candidate(round)))) round += 1;
  return candidate(round);
};

/** Every name that is taken by something foreign, with another one to offer. */
export const conflictsOf = (
  blueprint: Blueprint,
  { sheets, tables, names }: Recognition,
  survey: Survey,
): readonly Conflict[] => {
  const sheetNames = survey.sheets.map(({ name }) => name);
  const otherNames = [...survey.tables, ...survey.names].map(({ name }) => name);
  const free = (name: string) => firstFree((round) => `${name}${round}`, otherNames);
  const conflicts: Conflict[] = [];
  for (const { key, name, table } of blueprint.sheets) {
    const place = sheets[key];
    if (place.state === "foreign") {
      const suggestion = firstFree((round) => `${name} ${round}`, sheetNames);
      conflicts.push({ kind: "sheet", key, name, by: place.by, suggestion });
    }
    const inside = table === null ? undefined : tables[table.key];
    if (table !== null && inside?.state === "foreign") {
      const suggestion = free(table.name);
      conflicts.push({
        kind: "table",
        key: table.key,
        name: table.name,
        by: inside.by,
        suggestion,
      });
    }
  }
  for (const { key, name } of blueprint.names) {
    const place = names[key];
    if (place.state === "foreign") {
      conflicts.push({ kind: "name", key, name, by: place.by, suggestion: free(name) });
    }
  }
  return conflicts;
};

const GROUP = { sheet: "sheets", table: "tables", name: "names" } as const;

/** One of our names replaced by another. */
export const renamed = (
  naming: Naming,
  { kind, key }: Pick<Conflict, "kind" | "key">,
  name: string,
): Naming => ({ ...naming, [GROUP[kind]]: { ...naming[GROUP[kind]], [key]: name } });

/** The names our things bear in this book: a sheet keeps the name that the user gave it. */
export const actualNaming = (naming: Naming, { sheets }: Recognition): Naming => {
  const entries = Object.entries(naming.sheets).map(([key, name]) => {
    const place = sheets[key as SheetKey];
    return [key, place.state === "ours" ? place.sheet.name : name];
  });
  return { ...naming, sheets: Object.fromEntries(entries) as Naming["sheets"] };
};
