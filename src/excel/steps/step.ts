import type {
  BookIdentity,
  Cell,
  ColumnBlueprint,
  NameBlueprint,
  SheetBlueprint,
  TableBlueprint,
  Validation,
} from "../../workbook";
import type { Deed } from "../record/record";

/**
 * The order of writing. What a later phase needs, an earlier one has made: names need tables, boards
 * need names. Each phase is one round trip.
 */
export const PHASES = ["cells", "tables", "looks", "formulas", "finish"] as const;
export type Phase = (typeof PHASES)[number];

/** Sheets are meant by the name that they bear in this book. */
export type Step =
  | {
      readonly kind: "sheet";
      readonly blueprint: SheetBlueprint;
      /** Among the tabs, from 0; null for the end. */
      readonly position: number | null;
    }
  | {
      readonly kind: "cells";
      readonly blueprint: SheetBlueprint;
      readonly address: string;
      readonly cells: readonly (readonly Cell[])[];
    }
  /** A formula refers to tables and names, and so comes after them. */
  | {
      readonly kind: "formula";
      readonly blueprint: SheetBlueprint;
      readonly cell: string;
      readonly formula: string;
      /** What our formula has become, where it has lost what it refers to; "" for an empty cell. */
      readonly before: string;
    }
  | {
      readonly kind: "table";
      readonly blueprint: SheetBlueprint;
      readonly table: TableBlueprint;
      readonly address: string;
      readonly cells: "ours" | "theirs";
    }
  | { readonly kind: "tableName"; readonly table: TableBlueprint; readonly before: string }
  | {
      readonly kind: "header";
      readonly table: TableBlueprint;
      readonly column: ColumnBlueprint;
      readonly before: string;
    }
  | {
      readonly kind: "column";
      readonly table: TableBlueprint;
      readonly column: ColumnBlueprint;
      readonly index: number;
    }
  | { readonly kind: "name"; readonly name: NameBlueprint }
  | { readonly kind: "nameFormula"; readonly name: NameBlueprint }
  | { readonly kind: "dress"; readonly blueprint: SheetBlueprint }
  | {
      readonly kind: "validation";
      readonly blueprint: SheetBlueprint;
      /** The column's header where it is in a table, else null. */
      readonly header: string | null;
      readonly address: string;
      readonly validation: Validation;
    }
  | { readonly kind: "colours"; readonly blueprint: SheetBlueprint }
  | { readonly kind: "print"; readonly blueprint: SheetBlueprint }
  | { readonly kind: "identity"; readonly identity: BookIdentity };

type KindOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

interface Meaning<Kind extends Step["kind"]> {
  readonly phase: Phase;
  /** What the pane says will be done; null where it goes without saying. */
  readonly say: (step: KindOf<Kind>) => string | null;
  readonly deed: (step: KindOf<Kind>) => Deed | null;
}

const unsaid = () => null;

const MEANINGS: { readonly [Kind in Step["kind"]]: Meaning<Kind> } = {
  sheet: {
    phase: "cells",
    say: ({ blueprint: { name, table, visible } }) => {
      const kind = visible ? "Sheet" : "Hidden sheet";
      if (table === null) return `${kind} ${name}`;
      const count = table.rows.length === 1 ? "1 row" : `${table.rows.length} rows`;
      return `${kind} ${name}: table ${table.name}, ${count}`;
    },
    deed: ({ blueprint }) => ({ did: "sheet", key: blueprint.key }),
  },
  cells: {
    phase: "cells",
    say: ({ blueprint, address }) => `Cells ${address} of ${blueprint.name}`,
    deed: ({ blueprint, address }) => ({ did: "cell", key: blueprint.key, address }),
  },
  table: {
    phase: "tables",
    say: ({ table, blueprint }) => `Table ${table.name} on ${blueprint.name}`,
    deed: ({ table, cells }) => ({ did: "table", key: table.key, cells }),
  },
  tableName: {
    phase: "tables",
    say: ({ table, before }) => `Table ${before} is called ${table.name} again`,
    deed: ({ table, before }) => ({ did: "tableName", key: table.key, before }),
  },
  header: {
    phase: "tables",
    say: ({ table, column, before }) =>
      `Column ${before} of ${table.name} is called ${column.header} again`,
    deed: ({ table, column, before }) => ({
      did: "header",
      key: table.key,
      header: column.header,
      before,
    }),
  },
  column: {
    phase: "tables",
    say: ({ table, column }) => `Column ${column.header} in ${table.name}`,
    deed: ({ table, column }) => ({ did: "column", key: table.key, header: column.header }),
  },
  name: {
    phase: "tables",
    say: ({ name }) => `Name ${name.name}`,
    deed: ({ name }) => ({ did: "name", key: name.key }),
  },
  nameFormula: {
    phase: "tables",
    say: ({ name }) => `Name ${name.name} stands for the plan again`,
    // What it stood for is gone: there is nothing to go back to.
    deed: unsaid,
  },
  dress: { phase: "looks", say: unsaid, deed: unsaid },
  validation: {
    phase: "looks",
    say: ({ blueprint, header, address }) =>
      `Validation of ${header ?? address} on ${blueprint.name}`,
    deed: ({ blueprint, header, address }) => ({
      did: "validation",
      key: blueprint.key,
      where: header ?? address,
    }),
  },
  colours: {
    phase: "looks",
    say: ({ blueprint }) => `Status colours on ${blueprint.name}`,
    deed: ({ blueprint }) => ({ did: "colours", key: blueprint.key }),
  },
  formula: {
    phase: "formulas",
    say: ({ blueprint, cell, before }) =>
      before === ""
        ? `Formula in ${cell} of ${blueprint.name}`
        : `Formula in ${cell} of ${blueprint.name} refers to the plan again`,
    deed: ({ blueprint: { key }, cell: address, before }) =>
      before === "" ? { did: "cell", key, address } : { did: "formula", key, address, before },
  },
  print: { phase: "finish", say: unsaid, deed: unsaid },
  identity: { phase: "finish", say: () => "The plan's identity in the file", deed: unsaid },
};

const meaningOf = (step: Step): Meaning<Step["kind"]> =>
  MEANINGS[step.kind] as Meaning<Step["kind"]>;

export const phaseOf = (step: Step): Phase => meaningOf(step).phase;

/** One line for the pane; null where the step goes without saying. */
export const describe = (step: Step): string | null => meaningOf(step).say(step);

export const deedOf = (step: Step): Deed | null => meaningOf(step).deed(step);
