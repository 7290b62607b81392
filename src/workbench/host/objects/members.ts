import type { Arguments } from "../protocol/arguments";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/model";
import type { Json } from "../protocol/wire";

type Finder<T> = (target: T, args: Arguments) => HostObject | null;

/** `getX`, which refuses with ItemNotFound, and `getXOrNullObject`, which answers a null object. */
export function orNullObject<T, N extends string>(
  name: N,
  find: Finder<T>,
): Record<N | `${N}OrNullObject`, Method<T>> {
  const strict: Method<T> = (target, args) => {
    const found = find(target, args);
    if (!found) throw itemNotFound();
    return found;
  };
  return { [name]: strict, [`${name}OrNullObject`]: find } as Record<
    N | `${N}OrNullObject`,
    Method<T>
  >;
}

/** `getItem` and `getItemOrNullObject` over a collection's own lookup. */
export function itemMethods<T>(
  find: (target: T, key: Json) => HostObject | null,
): Record<"getItem" | "getItemOrNullObject", Method<T>> {
  return orNullObject("getItem", (target, args) => find(target, args.json(0)));
}

/** `getItemAt` and `getCount` over a collection's items. */
export function positionMethods<T>(
  items: (target: T) => readonly HostObject[],
): Record<"getItemAt" | "getCount", Method<T>> {
  return {
    getItemAt: (target, args) => {
      const found = items(target)[args.integer(0)];
      if (!found) throw itemNotFound();
      return found;
    },
    getCount: (target) => items(target).length,
  };
}
