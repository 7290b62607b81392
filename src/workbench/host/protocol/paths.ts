import { Arguments, type Argument } from "./arguments";
import { HostError, itemNotFound, located, notImplemented } from "./error";
import { HostObject } from "./host-object";
import { type AnyTable, type MethodResult, type ObjectModel, own } from "./model";
import { toEventName, toPublicName } from "./names";
import {
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PathKind,
  type ReferenceFlags,
} from "./wire";

/** What the paths of a request start from. */
export interface PathRoots {
  readonly root: HostObject;
  /** A service by its type name, or null where the host has none. */
  service(typeName: string): HostObject | null;
  /** The object that an earlier request kept under this id, or null. */
  kept(referenceId: string): HostObject | null;
}

/**
 * Follows the object paths of one request. Each path is followed once, when first needed, and
 * remembered: method paths such as `Add` have effects (docs/host-protocol.md §2).
 */
export class PathResolver {
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly model: ObjectModel,
    private readonly roots: PathRoots,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object at the path, or null for a null object. */
  resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.path(id);
    if (!path) {
      throw new HostError("InvalidReference", `The request has no object path ${String(id)}.`);
    }
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  isResolved(id: number): boolean {
    return this.#resolved.has(id);
  }

  path(id: number): ObjectPath | undefined {
    return own(this.paths, String(id));
  }

  /** Puts objects in the place of the path ids among the arguments. */
  arguments(info: ArgumentInfo | undefined): Arguments {
    const flags = info?.ReferencedObjectPathIds ?? [];
    const values = info?.Arguments ?? [];
    return new Arguments(values.map((value, index) => this.#argument(value, flags[index] ?? 0)));
  }

  table(object: HostObject): AnyTable {
    return tableOf(this.model, object);
  }

  /** Calls a method of the object's table by its wire name. */
  call(
    object: HostObject,
    wireName: string,
    info: ArgumentInfo | undefined,
  ): MethodResult | Promise<Json> {
    const name = toPublicName(wireName);
    const location = `${object.kind}.${toEventName(name) ?? name}`;
    const method = own(this.table(object).methods, name);
    if (!method) throw notImplemented(location);
    const args = this.arguments(info);
    return located(location, () => method(object.target, args));
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathKind.root:
        return this.roots.root;
      case PathKind.nullObject:
        return null;
      case PathKind.service:
        return this.#service(path.Name);
      case PathKind.reference:
        return this.#kept(path.Name);
      default:
        return this.#child(path);
    }
  }

  #service(typeName: string): HostObject {
    const service = this.roots.service(typeName);
    if (!service) throw notImplemented(typeName);
    return service;
  }

  #kept(referenceId: string): HostObject {
    const object = this.roots.kept(referenceId);
    if (object) return object;
    throw new HostError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
    );
  }

  #child(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathKind.property:
        return this.#navigate(parent, path.Name);
      case PathKind.indexer:
        return this.#item(parent, path.ArgumentInfo?.Arguments?.[0] ?? null);
      case PathKind.method:
        return this.#methodObject(parent, path);
      default:
        throw notImplemented(`Object path type ${String(path.ObjectPathType)}`);
    }
  }

  #navigate(parent: HostObject, wireName: string): HostObject | null {
    const name = toPublicName(wireName);
    const location = `${parent.kind}.${name}`;
    const step = own(this.table(parent).navigation, name);
    if (!step) throw notImplemented(location);
    return located(location, () => step(parent.target));
  }

  #item(parent: HostObject, key: Json): HostObject {
    const location = `${parent.kind}.getItem`;
    const item = this.table(parent).collection?.item;
    if (!item) throw notImplemented(location);
    return located(location, () => {
      const found = item(parent.target, key);
      if (!found) throw itemNotFound();
      return found;
    });
  }

  #methodObject(parent: HostObject, path: ObjectPath): HostObject | null {
    const result = this.call(parent, path.Name, path.ArgumentInfo);
    if (result === null || result instanceof HostObject) return result;
    throw new Error(`${parent.kind}.${path.Name} should answer an object`);
  }

  #argument(value: Json, flag: ReferenceFlags): Argument {
    if (typeof flag === "number" && flag !== 0) return this.resolve(flag);
    if (value === null || typeof value !== "object") return value;
    if (isList(value)) {
      const flags = isList(flag) ? flag : [];
      if (flags.length === 0 && !mayHoldObjects(value)) return value;
      return value.map((item, index) => this.#argument(item, flags[index] ?? 0));
    }
    // A range inside an options object is not flagged (§2).
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#argument(item, 0)]),
    );
  }
}

export function tableOf(model: ObjectModel, object: HostObject): AnyTable {
  const table = own(model, object.kind);
  if (!table) throw notImplemented(object.kind);
  return table;
}

function isList<V>(value: V): value is Extract<V, readonly unknown[]> {
  return Array.isArray(value);
}

/** Spares the walk through tens of thousands of cell values. */
function mayHoldObjects(values: readonly Json[]): boolean {
  return values.some((value) =>
    isList(value) ? mayHoldObjects(value) : value !== null && typeof value === "object",
  );
}
