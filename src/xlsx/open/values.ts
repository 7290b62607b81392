import type { XmlNode } from "../guards/tree";

/** Attributes as the schema types them; what is missing or cannot be is the fallback. */
export function booleanOf(text: string | undefined, fallback: boolean): boolean {
  if (text === undefined) return fallback;
  return text === "1" || text === "true" || text === "on";
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Null unless it is a finite number. */
export function numberOf(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? "";
  const number = NUMBER.test(trimmed) ? Number(trimmed) : NaN;
  return Number.isFinite(number) ? number : null;
}

export const integerOf = (text: string | undefined): number | null => {
  const number = numberOf(text);
  return number !== null && Number.isInteger(number) ? number : null;
};

/** An integer within bounds, or the fallback. */
export function countOf(
  text: string | undefined,
  from: number,
  to: number,
  fallback: number,
): number {
  const number = integerOf(text);
  return number !== null && number >= from && number <= to ? number : fallback;
}

/** One of the words that are known; else the fallback. */
export const oneOf = <T extends string, F>(
  text: string | undefined,
  known: readonly T[],
  fallback: F,
): T | F => known.find((word) => word === text) ?? fallback;

/** An element that says yes by being there: <b/>, but not <b val="0"/>. */
export const flag = (node: XmlNode | undefined, name: string): boolean => {
  const child = node?.child(name);
  return child !== undefined && booleanOf(child.get("val"), true);
};
