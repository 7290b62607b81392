import type { Arguments } from "./arguments";
import type { HostObject } from "./host-object";
import type { Json } from "./wire";

/**
 * The object model as tables of data: one table a class of the public reference, members under
 * their public names. The processor knows no class, the tables know no wire; docs/host-coverage.md
 * is generated from them. What a table lacks is refused by name.
 */
export interface ObjectTable<T> {
  /** What pins the object for later requests: `{ Id }`, `{ _ReferenceId }` or nothing (§3). */
  readonly identity?: (target: T) => Identity;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly collection?: Collection<T>;
  /**
   * Public event name to the stem of its `_Register…Event` call, e.g. `onChanged: "DataChanged"`;
   * null for the older events, which register by method 2 (§7).
   */
  readonly events?: Readonly<Record<string, string | null>>;
}

type Identity = Readonly<Record<string, Json>>;

export interface Property<T> {
  readonly get?: (target: T) => Json;
  /** The setter takes its value as the only argument. */
  readonly set?: (target: T, value: Arguments) => void;
}

/** A method answers a value, an object, null for a null object, or nothing. */
export type Method<T> = (target: T, args: Arguments) => MethodResult | Promise<Json>;

export type MethodResult = Json | HostObject | undefined;

interface Collection<T> {
  readonly items: (target: T) => readonly HostObject[];
  /** Finds by name, key or any id that was answered; null where there is none (§3). */
  readonly item?: (target: T, key: Json) => HostObject | null;
}

/** A table whose target type has been forgotten: how the processor sees them. */
export type AnyTable = ObjectTable<unknown>;
export type ObjectModel = Readonly<Record<string, AnyTable>>;

/** An entry of the table's own: a name like `constructor` must not find what every object inherits. */
export function own<V>(
  table: Readonly<Record<string, V>> | undefined,
  name: string,
): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
