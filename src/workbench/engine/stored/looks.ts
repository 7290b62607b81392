import {
  BaselineOffset,
  BorderStyleTypes,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
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

/** Written out, a look of a cell wins over the look of its row or column in every part. */
type StyleOf = (look: CellLook, writtenOut: boolean) => IStyleData;

/** Looks as Univer's style; like looks give one object. */
export function styleWriter(): StyleOf {
  const known = { true: new Map<CellLook, IStyleData>(), false: new Map<CellLook, IStyleData>() };
  return (look, writtenOut) => {
    const styles = known[`${writtenOut}`];
    const style = styles.get(look) ?? writeLook(look, writtenOut);
    styles.set(look, style);
    return style;
  };
}

/** What no colour is called where some colour lies beneath. */
const NO_FILL = { rgb: "transparent" };
/** Univer drops borders that are null, and those that lie beneath would be seen. */
const NO_LINES: IBorderData = { l: { s: BorderStyleTypes.NONE, cl: { rgb: "#000000" } } };

/** Unless it is to be written out, nothing is written that Univer has anyway: plain cells stay plain. */
function writeLook(look: CellLook, writtenOut: boolean): IStyleData {
  const plain = readLook({}, { locked: look.locked, formulaHidden: look.formulaHidden });
  const keys = STYLED_KEYS.filter((key) => writtenOut || look[key] !== plain[key]);
  const bd: IBorderData = Object.fromEntries(
    SIDES.map(([side, own]) => [own, fromBorder(look.borders[side])] as const).filter(
      ([, line]) => writtenOut || line !== null,
    ),
  );
  const general = look.numberFormat === GENERAL && !writtenOut;
  return {
    ...patchToStyle(Object.fromEntries(keys.map((key) => [key, look[key]]))),
    ...(writtenOut && look.fillColor === "" ? { bg: NO_FILL } : {}),
    // Two of our words are one of Univer's: the one that is no would take back the one that is yes.
    ...(writtenOut ? { va: baseline(look) } : {}),
    ...(Object.values(bd).some((line) => line !== null)
      ? { bd }
      : writtenOut
        ? { bd: NO_LINES }
        : {}),
    ...(general ? {} : { n: { pattern: look.numberFormat } }),
  };
}

function baseline({ subscript, superscript }: CellLook): BaselineOffset {
  if (superscript) return BaselineOffset.SUPERSCRIPT;
  return subscript ? BaselineOffset.SUBSCRIPT : BaselineOffset.NORMAL;
}

export const isPlain = (style: Nullable<IStyleData>): boolean =>
  !style || Object.values(style).every((part) => part === null || part === undefined);
