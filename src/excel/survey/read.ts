import type { Blueprint, SheetBlueprint } from "../../workbook";
import { recordFromXml, RECORD_NAMESPACE } from "../record/xml";
import { addressOf, rectangleOf, splitAddress } from "../a1";
import { extentOf } from "../steps/extent";
import { WINDOW } from "./fingerprint";
import type { Recognition } from "./recognise";
import type { FoundGrid, SheetDetails, Survey } from "./survey";
import { sameHeader, sameName } from "./survey";

/** A book with very many sheets or tables of other people is not read through to the last one. */
const MOST = 80;

export interface SurveyWithPart {
  readonly survey: Survey;
  /** The custom XML part that holds the record. */
  readonly partId: string | undefined;
}

/** Reads what there is, in two round trips. Changes nothing. */
export const readSurvey = async (
  context: Excel.RequestContext,
  ourSheets: readonly string[],
): Promise<SurveyWithPart> => {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
  parts.load("items/id");
  await context.sync();

  const isOurs = (name: string): boolean => ourSheets.some((our) => sameName(our, name));
  const nearby = worksheets.items.filter(({ name }, at) => at < MOST || isOurs(name));
  const tops = nearby.map((sheet) => {
    const top = sheet.getRange(WINDOW);
    top.load("formulas");
    return { sheet, top };
  });
  const ranges = tables.items.slice(0, MOST).map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { table, range };
  });
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();

  const records = texts.map(({ id, xml }) => ({ id, record: recordFromXml(xml.value) }));
  const known = records.find(({ record }) => record !== undefined);
  return {
    partId: known?.id,
    survey: {
      tabs: worksheets.items.map(({ name }) => name),
      active: active.name,
      sheets: tops.map(({ sheet, top }) => ({
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        top: top.formulas as FoundGrid,
      })),
      tables: ranges.map(({ table, range }) => {
        const { sheet, cells } = splitAddress(range.address);
        const headers = table.columns.items.map(({ name }) => name);
        return { name: table.name, sheet, address: cells, headers };
      }),
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      record: known?.record,
    },
  };
};

interface Reading {
  readonly key: SheetBlueprint["key"];
  readonly range: Excel.Range | undefined;
  readonly validations: readonly { where: string; validation: Excel.DataValidation }[];
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
}

const validationOf = (range: Excel.Range): Excel.DataValidation => range.dataValidation;

type Validated = Reading["validations"];

/** The columns of our table that are there. */
const columnsOf = (
  table: Excel.Table,
  blueprint: SheetBlueprint,
  headers: readonly string[],
): Validated =>
  (blueprint.table?.columns ?? [])
    .filter(({ header }) => headers.includes(header))
    .map(({ header }) => ({
      where: header,
      validation: validationOf(table.columns.getItem(header).getDataBodyRange()),
    }));

/** The columns of our table where no table is around them any more. */
const looseColumns = (
  sheet: Excel.Worksheet,
  { table }: SheetBlueprint,
  [headers = []]: FoundGrid,
): Validated =>
  (table?.columns ?? []).flatMap(({ header }) => {
    const at = headers.findIndex((other) => sameHeader(String(other), header));
    const rows = rectangleOf(table?.address ?? "")?.rows ?? 0;
    return at < 0 || rows < 2
      ? []
      : [{ where: header, validation: validationOf(sheet.getRangeByIndexes(1, at, rows - 1, 1)) }];
  });

const lookAt = (
  context: Excel.RequestContext,
  blueprint: SheetBlueprint,
  recognition: Recognition,
): Reading | undefined => {
  const place = recognition.sheets[blueprint.key];
  if (place.state !== "ours") return undefined;
  const sheet = context.workbook.worksheets.getItem(place.sheet.name);
  const tablePlace = blueprint.table === null ? undefined : recognition.tables[blueprint.table.key];
  const table = tablePlace?.state === "ours" ? tablePlace.table : undefined;
  let range: Excel.Range | undefined;
  if (table === undefined) {
    range =
      blueprint.table === null
        ? sheet.getRange(addressOf(extentOf(blueprint)))
        : sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,address");
  }
  const cells = blueprint.validations.map(({ address }) => ({
    where: address,
    validation: validationOf(sheet.getRange(address)),
  }));
  const columns =
    table === undefined
      ? looseColumns(sheet, blueprint, place.sheet.top)
      : columnsOf(context.workbook.tables.getItem(table.name), blueprint, table.headers);
  const validations = [...cells, ...columns];
  for (const { validation } of validations) validation.load("type");
  const coloured = new Set(blueprint.conditionalFormats.map(({ address }) => address));
  const counts = [...coloured].map((address) =>
    sheet.getRange(address).conditionalFormats.getCount(),
  );
  return { key: blueprint.key, range, validations, counts };
};

/** Puts a grid that begins at `address` where it stands on its sheet, so that it begins at A1. */
const fromA1 = (grid: FoundGrid, address: string): FoundGrid => {
  const { row, column } = rectangleOf(address) ?? { row: 0, column: 0 };
  const indent = Array.from({ length: column }, () => "");
  return [...Array.from({ length: row }, () => []), ...grid.map((cells) => [...indent, ...cells])];
};

const detailsOf = ({ range, validations, counts }: Reading): SheetDetails => ({
  cells:
    range === undefined || range.isNullObject
      ? []
      : fromA1(range.formulas as FoundGrid, range.address),
  unvalidated: validations
    .filter(({ validation }) => validation.type === "None")
    .map(({ where }) => where),
  conditionalFormats: counts.reduce((sum, { value }) => sum + value, 0),
});

export type Details = Readonly<Partial<Record<SheetBlueprint["key"], SheetDetails>>>;

/** Reads more of the sheets that are ours, in one round trip. */
export const readDetails = async (
  context: Excel.RequestContext,
  blueprint: Blueprint,
  recognition: Recognition,
): Promise<Details> => {
  const readings = blueprint.sheets.flatMap((sheet) => lookAt(context, sheet, recognition) ?? []);
  await context.sync();
  return Object.fromEntries(readings.map((reading) => [reading.key, detailsOf(reading)]));
};
