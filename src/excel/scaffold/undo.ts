import type { Blueprint, SheetBlueprint } from "../../workbook";
import type { BookRecord, Deed } from "../record/record";
import { recordToXml } from "../record/xml";
import { writePart } from "../write/part";
import { sameButReferences } from "../steps/cells";
import type { Recognition } from "../survey/recognise";
import { sameHeader } from "../survey/survey";
import { lookAtBook, type Drawing, type Look } from "./look";
import { readTouched } from "./touched";

export type UndoResult =
  | { readonly outcome: "nothing" }
  /** What would go from these sheets, or with them, holds what somebody has entered since; undo has not been done. */
  | { readonly outcome: "touched"; readonly sheets: readonly string[] }
  | { readonly outcome: "undone"; readonly removed: readonly string[] };

interface Scene {
  readonly context: Excel.RequestContext;
  readonly blueprint: Blueprint;
  readonly recognition: Recognition;
}

const sheetOf = ({ context, blueprint, recognition }: Scene, key: SheetBlueprint["key"]) => {
  const place = recognition.sheets[key];
  const sheet = blueprint.sheets.find((one) => one.key === key);
  if (place.state !== "ours" || sheet === undefined) return undefined;
  return { sheet, made: context.workbook.worksheets.getItem(place.sheet.name) };
};

const tableOf = ({ context, recognition }: Scene, key: keyof Recognition["tables"]) => {
  const place = recognition.tables[key];
  return place.state === "ours" ? context.workbook.tables.getItem(place.table.name) : undefined;
};

const columnOf = (scene: Scene, key: keyof Recognition["tables"], header: string) => {
  const place = scene.recognition.tables[key];
  if (place.state !== "ours") return undefined;
  const there = place.table.headers.some((other) => sameHeader(other, header));
  return there ? tableOf(scene, key)?.columns.getItem(header) : undefined;
};

/** How each deed is taken back; what is not there any more is passed over. */
const TAKE_BACK: {
  readonly [Did in Deed["did"]]: (scene: Scene, deed: Extract<Deed, { did: Did }>) => void;
} = {
  sheet: (scene, { key }) => sheetOf(scene, key)?.made.delete(),
  table: (scene, { key, cells }) => {
    const table = tableOf(scene, key);
    if (cells === "ours") table?.delete();
    else table?.convertToRange();
  },
  tableName: (scene, { key, before }) => {
    const table = tableOf(scene, key);
    if (table !== undefined) table.name = before;
  },
  column: (scene, { key, header }) => columnOf(scene, key, header)?.delete(),
  header: (scene, { key, header, before }) => {
    const column = columnOf(scene, key, header);
    if (column !== undefined) column.name = before;
  },
  name: ({ context, blueprint, recognition }, { key }) => {
    const name = blueprint.names.find((one) => one.key === key)?.name;
    if (name !== undefined && recognition.names[key].state === "ours") {
      context.workbook.names.getItem(name).delete();
    }
  },
  cell: (scene, { key, address }) => sheetOf(scene, key)?.made.getRange(address).clear("Contents"),
  formula: (scene, { key, address, before }) => {
    const found = sheetOf(scene, key);
    const ours = found?.sheet.formulas.find(({ cell }) => cell === address)?.formula;
    // The record travels with the file: no other formula than a form of ours is written by it.
    if (found === undefined || ours === undefined || !sameButReferences(before, ours)) return;
    found.made.getRange(address).formulas = [[before]];
  },
  validation: (scene, { key, where }) => {
    const found = sheetOf(scene, key);
    const table = found?.sheet.table;
    const range =
      table?.columns.some(({ header }) => header === where) === true
        ? columnOf(scene, table.key, where)?.getDataBodyRange()
        : found?.made.getRange(where);
    range?.dataValidation.clear();
  },
  colours: (scene, { key }) => {
    const found = sheetOf(scene, key);
    for (const { address } of found?.sheet.conditionalFormats ?? []) {
      found?.made.getRange(address).conditionalFormats.clearAll();
    }
  },
};

const takeBack = (scene: Scene, deed: Deed): void => {
  const undo = TAKE_BACK[deed.did] as (scene: Scene, deed: Deed) => void;
  undo(scene, deed);
};

/** In the order of undoing: names let go of tables first, sheets go last. */
const inOrder = (deeds: readonly Deed[]): readonly Deed[] => {
  const isName = ({ did }: Deed) => did === "name";
  const isSheet = ({ did }: Deed) => did === "sheet";
  const going = deeds.filter(isSheet).map(({ key }) => key);
  // What is on a sheet goes with it.
  const rest = deeds.filter((deed) => !isName(deed) && !going.includes(deed.key));
  return [...deeds.filter(isName), ...[...rest].reverse(), ...deeds.filter(isSheet)];
};

const SAY: Readonly<Partial<Record<Deed["did"], string>>> = { sheet: "Sheet", name: "Name" };

const labelOf = ({ sheets, names }: Blueprint, deed: Deed): string | undefined => {
  const kind = SAY[deed.did];
  const one = [...sheets, ...names].find(({ key }) => key === deed.key);
  return kind === undefined || one === undefined ? undefined : `${kind} ${one.name}`;
};

/** Excel keeps at least one visible sheet; the first that stays is shown where the one in view goes. */
const showWhatStays = (context: Excel.RequestContext, look: Look, deeds: readonly Deed[]): void => {
  const { worksheets } = context.workbook;
  const going = deeds.flatMap((deed) => {
    const place = deed.did === "sheet" ? look.recognition.sheets[deed.key] : undefined;
    return place?.state === "ours" ? [place.sheet.name] : [];
  });
  const stays = look.survey.sheets.find(({ name, visible }) => visible && !going.includes(name));
  if (stays === undefined) worksheets.add();
  else if (going.includes(look.survey.active)) worksheets.getItem(stays.name).activate();
};

const closeRecord = (context: Excel.RequestContext, look: Look, record: BookRecord): void => {
  if (look.partId === undefined) return;
  const sheets = record.deeds.filter(({ did }) => did === "sheet").length;
  if (sheets === look.blueprint.sheets.length) {
    context.workbook.customXmlParts.getItem(look.partId).delete();
  } else {
    writePart(context, look.partId, recordToXml({ ...record, state: "complete", deeds: [] }));
  }
};

/**
 * Takes back what the last run of Scaffold added, and nothing else. Asks first where somebody has
 * entered something since: then nothing is done unless `evenIfTouched`. At most six round trips.
 */
export const undoScaffold = (draw: Drawing, evenIfTouched: boolean): Promise<UndoResult> =>
  Excel.run(async (context) => {
    const look = await lookAtBook(context, draw, undefined);
    const { blueprint, recognition, record } = look;
    if (record === undefined || record.deeds.length === 0) return { outcome: "nothing" };
    if (!evenIfTouched) {
      const sheets = await readTouched(context, look, record.deeds);
      if (sheets.length > 0) return { outcome: "touched", sheets };
    }
    showWhatStays(context, look, record.deeds);
    const deeds = inOrder(record.deeds);
    for (const deed of deeds) takeBack({ context, blueprint, recognition }, deed);
    closeRecord(context, look, record);
    await context.sync();
    return { outcome: "undone", removed: deeds.flatMap((deed) => labelOf(blueprint, deed) ?? []) };
  });
