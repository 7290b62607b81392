import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { CellLook } from "../contract";
import { fromBorder, toBorder } from "../formats/borders";
import { GENERAL } from "../formats/number-formats";
import { patchToStyle, PROPERTIES, STYLED_KEYS } from "../formats/properties";

const SIDES = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
  ["diagonalDown", "tl_br"],
  ["diagonalUp", "bl_tr"],
] as const;

export interface Locking {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Univer's style as looks; one object for each style that is one object. */
export function lookReader(): (style: IStyleData, locking: Locking) => CellLook {
  const known = new Map<IStyleData, Map<string, CellLook>>();
  return (style, { locked, formulaHidden }) => {
    const ofStyle = known.get(style) ?? new Map<string, CellLook>();
    known.set(style, ofStyle);
    const key = `${locked} ${formulaHidden}`;
    const look = ofStyle.get(key) ?? readLook(style, { locked, formulaHidden });
    ofStyle.set(key, look);
    return look;
  };
}

function readLook(style: IStyleData, locking: Locking): CellLook {
  const format = STYLED_KEYS.map((key) => [key, PROPERTIES[key].read(style)]);
  const borders = SIDES.map(([side, own]) => [side, toBorder(style.bd?.[own])]);
  return {
    ...(Object.fromEntries(format) as unknown as CellLook),
    ...locking,
    numberFormat: style.n?.pattern ?? GENERAL,
    borders: Object.fromEntries(borders) as unknown as CellLook["borders"],
  };
}

/** Looks as Univer's style; a sheet of like cells then has like objects. */
export function styleWriter(): (look: CellLook) => IStyleData {
  const known = new Map<CellLook, IStyleData>();
  return (look) => {
    const style = known.get(look) ?? writeLook(look);
    known.set(look, style);
    return style;
  };
}

/** Nothing is written that Univer has anyway, so that plain cells stay plain. */
function writeLook(look: CellLook): IStyleData {
  const plain = readLook({}, { locked: look.locked, formulaHidden: look.formulaHidden });
  const changed = STYLED_KEYS.filter((key) => look[key] !== plain[key]);
  const bd: IBorderData = Object.fromEntries(
    SIDES.map(([side, own]) => [own, fromBorder(look.borders[side])] as const).filter(
      ([, line]) => line !== null,
    ),
  );
  return {
    ...patchToStyle(Object.fromEntries(changed.map((key) => [key, look[key]]))),
    ...(Object.keys(bd).length > 0 ? { bd } : {}),
    ...(look.numberFormat === GENERAL ? {} : { n: { pattern: look.numberFormat } }),
  };
}

export const isPlain = (style: Nullable<IStyleData>): boolean =>
  !style || Object.values(style).every((part) => part === null || part === undefined);
