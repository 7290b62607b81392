/** A rectangle of cells; columns and rows from 1, both ends included. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Reads "B3" and "A1:E694"; anything else is a mistake and throws. */
export function areaOf(address: string): Area {
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address);
  if (parts === null) throw new Error(`Not an address: ${address}`);
  const [, left = "", top = "", right = left, bottom = top] = parts;
  return {
    left: columnNumber(left),
    top: Number(top),
    right: columnNumber(right),
    bottom: Number(bottom),
  };
}

export const sizeOf = ({ left, top, right, bottom }: Area): readonly [number, number] => [
  bottom - top + 1,
  right - left + 1,
];

export const overlap = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
