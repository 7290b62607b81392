import type {
  Blueprint,
  FormulaCell,
  NameBlueprint,
  SheetBlueprint,
  SpillBlueprint,
  TableBlueprint,
} from "../../workbook";
import { addressOf } from "../a1";
import { hasHeaderRowOf } from "../survey/fingerprint";
import type { Details } from "../survey/read";
import type { Recognition } from "../survey/recognise";
import type { FoundGrid, SheetDetails, Survey, TableFound } from "../survey/survey";
import {
  gridOf,
  holdsFormula,
  intoEmptyCells,
  isFree,
  isInPlace,
  isNothing,
  place,
  singly,
  strayFormula,
} from "./cells";
import { columnSteps } from "./columns";
import type { Step } from "./step";
import { tabPositions } from "./tab-order";

export interface Decision {
  readonly steps: readonly Step[];
  /** What is missing and cannot be put back without touching the user's cells. */
  readonly notices: readonly string[];
}

const NO_DETAILS: SheetDetails = { cells: [], unvalidated: [], conditionalFormats: 0 };

const formulasOf = ({ formulas, spills }: SheetBlueprint): readonly FormulaCell[] => [
  ...formulas,
  ...spills,
];

const formulaStep = (
  blueprint: SheetBlueprint,
  { cell, formula }: FormulaCell,
  before = "",
): Step => ({ kind: "formula", blueprint, cell, formula, before });

/** A sheet from nothing. */
const newSheet = (blueprint: SheetBlueprint, position: number | null): readonly Step[] => {
  const { table } = blueprint;
  return [
    { kind: "sheet", blueprint, position },
    ...(table === null
      ? []
      : ([{ kind: "table", blueprint, table, address: table.address, cells: "ours" }] as const)),
    { kind: "dress", blueprint },
    ...formulasOf(blueprint).map((formula) => formulaStep(blueprint, formula)),
    { kind: "print", blueprint },
  ];
};

/** Covers all rows that there are, and at least those of the blueprint. */
const covering = (table: TableBlueprint, found: FoundGrid, atLeast: boolean): string => {
  const area = place(table.address);
  return addressOf({ ...area, rows: Math.max(2, found.length, atLeast ? area.rows : 0) });
};

const validationSteps = (
  blueprint: SheetBlueprint,
  unvalidated: readonly string[],
): readonly Step[] => [
  ...(blueprint.table?.columns ?? [])
    .filter(({ header }) => unvalidated.includes(header))
    .map(({ header, validation }): Step => {
      const address = blueprint.table?.address ?? "";
      return { kind: "validation", blueprint, header, address, validation };
    }),
  ...blueprint.validations
    .filter(({ address }) => unvalidated.includes(address))
    .map(({ address, validation }): Step => {
      return { kind: "validation", blueprint, header: null, address, validation };
    }),
];

/**
 * A table that is gone from a sheet of ours. Its cells may still be there (converted to a range):
 * then the table is made around them as they are. Else it starts anew, in empty cells only.
 */
const lostTable = (
  blueprint: SheetBlueprint,
  table: TableBlueprint,
  { cells: found, unvalidated }: SheetDetails,
  unfinished: boolean,
): readonly Step[] => {
  const kept = hasHeaderRowOf(table, found) && !unfinished;
  const cells = kept ? [] : intoEmptyCells(gridOf(table), table.address, found);
  return [
    ...(isNothing(cells)
      ? []
      : ([{ kind: "cells", blueprint, address: table.address, cells }] as const)),
    {
      kind: "table",
      blueprint,
      table,
      address: covering(table, found, !kept),
      cells: kept ? "theirs" : "ours",
    },
    // What looks the user has given to rows that were kept is not ours to change.
    ...(kept ? validationSteps(blueprint, unvalidated) : []),
    ...(kept || unfinished ? [] : ([{ kind: "dress", blueprint }] as const)),
  ];
};

const keptTable = (
  blueprint: SheetBlueprint,
  table: TableBlueprint,
  found: TableFound,
  details: SheetDetails,
): readonly Step[] => [
  ...(found.name === table.name
    ? []
    : ([{ kind: "tableName", table, before: found.name }] as const)),
  ...columnSteps(table, found.headers),
  ...validationSteps(blueprint, details.unvalidated),
];

const lostCells = (
  blueprint: SheetBlueprint,
  found: FoundGrid,
  unfinished: boolean,
): readonly Step[] =>
  blueprint.blocks
    .filter(({ owner }) => owner === "book" || unfinished)
    .map(({ address, cells }) => ({ address, cells: intoEmptyCells(cells, address, found) }))
    .filter(({ cells }) => !isNothing(cells))
    .flatMap((lost) => (unfinished ? [lost] : singly(lost.cells, lost.address)))
    .map(({ address, cells }): Step => ({ kind: "cells", blueprint, address, cells }));

const partition = <T>(
  all: readonly T[],
  isFirst: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];

/** Where the formula's result will stand. */
const roomOf = (formula: FormulaCell): string =>
  "room" in formula ? (formula as SpillBlueprint).room : formula.cell;

/** A sheet without a table that is there: empty cells of ours are filled, others left alone. */
const keptCells = (
  blueprint: SheetBlueprint,
  { cells: found, unvalidated }: SheetDetails,
  unfinished: boolean,
): Decision => {
  const lost = formulasOf(blueprint).filter(({ formula }) => !holdsFormula(found, formula));
  if (!isInPlace(blueprint, found)) {
    const notices = lost.map(
      ({ cell }) =>
        `${blueprint.name} was rearranged and its formula of ${cell} is gone. To get it anew, delete the sheet and scaffold again.`,
    );
    return { steps: [], notices };
  }
  const [stray, gone] = partition(lost, (formula) => strayFormula(found, formula) !== undefined);
  const [free, blocked] = partition(gone, (formula) => isFree(found, roomOf(formula)));
  return {
    steps: [
      ...lostCells(blueprint, found, unfinished),
      ...validationSteps(blueprint, unvalidated),
      ...free.map((formula) => formulaStep(blueprint, formula)),
      ...stray.map((formula) => formulaStep(blueprint, formula, strayFormula(found, formula))),
    ],
    notices: blocked.map(
      (formula) =>
        `The formula of ${formula.cell} on ${blueprint.name} is missing, and something else stands where its result belongs (${roomOf(formula)}). Clear these cells and scaffold again.`,
    ),
  };
};

const nameSteps = (wanted: NameBlueprint, recognition: Recognition): readonly Step[] => {
  const found = recognition.names[wanted.key];
  if (found.state !== "ours") return [{ kind: "name", name: wanted }];
  return found.broken ? [{ kind: "nameFormula", name: wanted }] : [];
};

const keptSheet = (
  blueprint: SheetBlueprint,
  recognition: Recognition,
  details: SheetDetails,
  unfinished: boolean,
): Decision => {
  const { table } = blueprint;
  const found = table === null ? undefined : recognition.tables[table.key];
  const content: Decision =
    table === null
      ? keptCells(blueprint, details, unfinished)
      : {
          steps:
            found?.state === "ours"
              ? keptTable(blueprint, table, found.table, details)
              : lostTable(blueprint, table, details, unfinished),
          notices: [],
        };
  const { steps, notices } = content;
  const dressed = steps.some(({ kind }) => kind === "dress");
  const colourless = blueprint.conditionalFormats.length > 0 && details.conditionalFormats === 0;
  const looks: readonly Step[] = unfinished
    ? [
        { kind: "dress", blueprint },
        { kind: "print", blueprint },
      ]
    : colourless && !dressed && notices.length === 0
      ? [{ kind: "colours", blueprint }]
      : [];
  return { steps: [...steps, ...looks], notices };
};

/**
 * What has to be done so that the book holds what the blueprint says, by what is there. Nothing that
 * the user may have written is ever among it; an empty list of steps means that all is there.
 */
export const decide = (
  blueprint: Blueprint,
  { record, tabs }: Survey,
  recognition: Recognition,
  details: Details,
): Decision => {
  const isMissing = ({ key }: Pick<SheetBlueprint, "key">) =>
    recognition.sheets[key].state !== "ours";
  const positions = tabPositions(blueprint.sheets, isMissing, tabs);
  const wasBegun = (key: SheetBlueprint["key"]) =>
    record?.state === "building" &&
    record.deeds.some((deed) => deed.did === "sheet" && deed.key === key);
  const decisions = blueprint.sheets.map((sheet): Decision => {
    if (isMissing(sheet)) {
      return { steps: newSheet(sheet, positions.get(sheet.key) ?? null), notices: [] };
    }
    return keptSheet(sheet, recognition, details[sheet.key] ?? NO_DETAILS, wasBegun(sheet.key));
  });
  const steps = [
    ...decisions.flatMap((decision) => decision.steps),
    ...blueprint.names.flatMap((name) => nameSteps(name, recognition)),
  ];
  const recorded = record?.state === "complete" && steps.length === 0;
  return {
    steps: recorded ? [] : [...steps, { kind: "identity", identity: blueprint.identity }],
    notices: decisions.flatMap((decision) => decision.notices),
  };
};
