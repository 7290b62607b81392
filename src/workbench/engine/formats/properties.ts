import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type ITextDecoration,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { EngineError, type CellFormat, type Underline } from "../contract";
import { toHex } from "./colors";

type StyledKey = Exclude<keyof CellFormat, "locked" | "formulaHidden">;

interface Property<T> {
  read(style: IStyleData): T;
  /** @throws EngineError NotImplemented for a look that the grid cannot draw. */
  write(value: T): IStyleData;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const isOn = (value: unknown): boolean => value === BooleanNumber.TRUE;

/** Pixels that one level of indent takes. */
const INDENT = 9;
const STACKED = 180;

const HORIZONTAL = twoWay<CellFormat["horizontalAlignment"], HorizontalAlign>([
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
]);

const VERTICAL = twoWay<CellFormat["verticalAlignment"], VerticalAlign>([
  ["Bottom", VerticalAlign.UNSPECIFIED],
  ["Bottom", VerticalAlign.BOTTOM],
  ["Center", VerticalAlign.MIDDLE],
  ["Top", VerticalAlign.TOP],
]);

/** Each part of a cell's format: how it is read from Univer's style and written into it. */
export const PROPERTIES: { readonly [K in StyledKey]: Property<CellFormat[K]> } = {
  fillColor: {
    read: ({ bg }) => toHex(bg?.rgb) ?? "",
    write: (color) => ({ bg: color === "" ? null : { rgb: requireColor(color) } }),
  },
  fontColor: {
    read: ({ cl }) => toHex(cl?.rgb) ?? "#000000",
    write: (color) => ({ cl: { rgb: requireColor(color) } }),
  },
  fontName: { read: ({ ff }) => ff ?? "Calibri", write: (name) => ({ ff: name }) },
  fontSize: { read: ({ fs }) => fs ?? 11, write: (size) => ({ fs: size }) },
  bold: { read: ({ bl }) => isOn(bl), write: (on) => ({ bl: flag(on) }) },
  italic: { read: ({ it }) => isOn(it), write: (on) => ({ it: flag(on) }) },
  strikethrough: {
    read: ({ st }) => isOn(st?.s),
    write: (on) => ({ st: { s: flag(on) } }),
  },
  subscript: {
    read: ({ va }) => va === BaselineOffset.SUBSCRIPT,
    write: (on) => ({ va: on ? BaselineOffset.SUBSCRIPT : null }),
  },
  superscript: {
    read: ({ va }) => va === BaselineOffset.SUPERSCRIPT,
    write: (on) => ({ va: on ? BaselineOffset.SUPERSCRIPT : null }),
  },
  underline: { read: ({ ul }) => readUnderline(ul), write: (kind) => ({ ul: underline(kind) }) },
  horizontalAlignment: {
    read: ({ ht }) => HORIZONTAL.from(ht ?? HorizontalAlign.UNSPECIFIED) ?? "General",
    write: (value) => ({ ht: HORIZONTAL.to(value) ?? refuse("horizontalAlignment", value) }),
  },
  verticalAlignment: {
    read: ({ vt }) => VERTICAL.from(vt ?? VerticalAlign.UNSPECIFIED) ?? "Bottom",
    write: (value) => ({ vt: VERTICAL.to(value) ?? refuse("verticalAlignment", value) }),
  },
  wrapText: {
    read: ({ tb }) => tb === WrapStrategy.WRAP,
    write: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: ({ pd }) => Math.max(0, Math.round(((pd?.l ?? 0) - 2) / INDENT)),
    write: (level) => ({ pd: level === 0 ? null : { l: 2 + level * INDENT } }),
  },
  textOrientation: {
    read: ({ tr }) => (isOn(tr?.v) ? STACKED : 0 - (tr?.a ?? 0)),
    write: (degrees) => ({
      tr: degrees === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: 0 - degrees },
    }),
  },
  shrinkToFit: {
    read: () => false,
    write: (on) => (on ? refuse("shrinkToFit", "true") : {}),
  },
};

export const STYLED_KEYS = Object.keys(PROPERTIES) as StyledKey[];

export function patchToStyle(patch: Partial<CellFormat>): IStyleData {
  let style: IStyleData = {};
  for (const key of STYLED_KEYS) {
    const value = patch[key];
    if (value === undefined) continue;
    style = { ...style, ...(PROPERTIES[key] as Property<unknown>).write(value) };
  }
  return style;
}

function requireColor(color: string): string {
  const hex = toHex(color);
  if (!hex) throw new EngineError("InvalidArgument", `"${color}" is no colour.`);
  return hex;
}

function refuse(property: string, value: string): never {
  throw new EngineError("NotImplemented", `The grid cannot draw ${property} "${value}".`);
}

function readUnderline(decoration: ITextDecoration | undefined): Underline {
  if (!isOn(decoration?.s)) return "None";
  return decoration?.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

function underline(kind: Underline): ITextDecoration {
  switch (kind) {
    case "None":
      return { s: BooleanNumber.FALSE };
    case "Single":
      return { s: BooleanNumber.TRUE, t: TextDecoration.SINGLE };
    case "Double":
      return { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE };
    default:
      return refuse("underline", kind);
  }
}

function twoWay<A, B>(pairs: readonly (readonly [A, B])[]) {
  return {
    to: (a: A): B | undefined => pairs.findLast(([key]) => key === a)?.[1],
    from: (b: B): A | undefined => pairs.find(([, value]) => value === b)?.[0],
  };
}
