import type { Area, CellFormat } from "../../engine/contract";
import { type Argument, isRecord } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/error";
import type { Method } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { cellAt } from "./geometry";
import { checkSize } from "./matrix";
import type { RangeTarget } from "../book";

/** `getCellProperties` and its like: the looks of many cells in one call. */

/** Where a looks stands in the options and answers of these calls. */
const places: Readonly<Record<string, keyof CellFormat>> = {
  "format/fill/color": "fillColor",
  "format/font/color": "fontColor",
  "format/font/name": "fontName",
  "format/font/size": "fontSize",
  "format/font/bold": "bold",
  "format/font/italic": "italic",
  "format/font/strikethrough": "strikethrough",
  "format/font/subscript": "subscript",
  "format/font/superscript": "superscript",
  "format/font/underline": "underline",
  "format/protection/locked": "locked",
  "format/protection/formulaHidden": "formulaHidden",
  "format/horizontalAlignment": "horizontalAlignment",
  "format/verticalAlignment": "verticalAlignment",
  "format/wrapText": "wrapText",
  "format/shrinkToFit": "shrinkToFit",
  "format/indentLevel": "indentLevel",
  "format/textOrientation": "textOrientation",
};

type Flat = Readonly<Record<string, Argument>>;

/** `{format: {fill: {color: x}}}` as `{"format/fill/color": x}`. */
function flatten(value: Argument, prefix = ""): Flat {
  if (!isRecord(value)) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, item]) => flatten(item, prefix ? `${prefix}/${key}` : key)),
  ) as Flat;
}

function nest(flat: Readonly<Record<string, Json>>): Json {
  const result: { [key: string]: Json } = {};
  for (const [path, value] of Object.entries(flat)) {
    const names = path.split("/");
    const last = names.pop() as string;
    let at = result;
    for (const name of names) at = (at[name] ??= {}) as { [key: string]: Json };
    at[last] = value;
  }
  return result;
}

function readCell(target: RangeTarget, area: Area, format: CellFormat, wanted: string[]): Json {
  const flat = wanted.map((path): [string, Json] => {
    if (path === "address") return [path, target.book.engine.areas.fullAddress(area)];
    const name = Object.hasOwn(places, path) ? places[path] : undefined;
    if (!name) throw notImplemented(`Range.getCellProperties of ${path}`);
    const value = format[name];
    return [path, name === "fillColor" && value === "" ? "#FFFFFF" : value];
  });
  return nest(Object.fromEntries(flat));
}

const colors: ReadonlySet<keyof CellFormat> = new Set(["fillColor", "fontColor"]);

function toPatch(properties: Argument, call: string): Partial<CellFormat> {
  const entries = Object.entries(flatten(properties)).map(([path, value]) => {
    const name = Object.hasOwn(places, path) ? places[path] : undefined;
    if (!name) throw notImplemented(`${call} of ${path}`);
    return [name, colors.has(name) ? toHexColor(String(value)) : value];
  });
  return Object.fromEntries(entries) as Partial<CellFormat>;
}

function asList(value: Argument): readonly Argument[] {
  if (!Array.isArray(value)) throw invalidArgument("An array is expected.");
  return value as readonly Argument[];
}

export const rangeProperties: Record<string, Method<RangeTarget>> = {
  getCellProperties: (target, args) => {
    const { area } = target;
    const wanted = Object.entries(flatten(args.at(0)))
      .filter(([, flag]) => flag === true)
      .map(([path]) => path);
    return target.book.engine.formats
      .each(area)
      .map((row, r) =>
        row.map((format, c) => readCell(target, cellAt(area, r, c), format, wanted)),
      );
  },
  setCellProperties: ({ book, area }, args) => {
    const rows = asList(args.at(0)).map(asList);
    checkSize(rows.length, area.columns, area);
    for (const row of rows) checkSize(area.rows, row.length, area);
    const patches = rows.map((row) => row.map((cell) => toPatch(cell, "Range.setCellProperties")));
    patches.forEach((row, r) => {
      row.forEach((patch, c) => {
        book.engine.formats.set(cellAt(area, r, c), patch);
      });
    });
  },
};
