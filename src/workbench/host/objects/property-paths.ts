import { type Argument, isRecord } from "../protocol/arguments";
import type { Json } from "../protocol/wire";

type Flat = Readonly<Record<string, Argument>>;

/** `{format: {fill: {color: x}}}` as `{"format/fill/color": x}`. */
export function flatten(value: Argument, prefix = ""): Flat {
  if (!isRecord(value)) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, item]) => flatten(item, prefix ? `${prefix}/${key}` : key)),
  ) as Flat;
}

export function nest(flat: Readonly<Record<string, Json>>): Json {
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

/** The paths whose options are true. */
export const wantedPaths = (options: Argument): string[] =>
  Object.entries(flatten(options))
    .filter(([, flag]) => flag === true)
    .map(([path]) => path);
