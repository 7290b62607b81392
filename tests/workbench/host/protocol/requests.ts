import type {
  Action,
  ArgumentInfo,
  Json,
  ObjectPath,
  QueryInfo,
  RequestBody,
} from "../../../../src/workbench/host/protocol/wire";
import { ActionKind, PathKind } from "../../../../src/workbench/host/protocol/wire";

/** Builds the body of a request as office.js does. */
export class RequestBuilder {
  readonly #actions: Action[] = [];
  readonly #paths: Record<string, ObjectPath> = {};
  #next = 1;

  get body(): RequestBody {
    return { Actions: this.#actions, ObjectPaths: this.#paths };
  }

  root(): number {
    return this.#path({ ObjectPathType: PathKind.root, Name: "" });
  }

  property(parent: number, name: string): number {
    return this.#path({
      ObjectPathType: PathKind.property,
      Name: name,
      ParentObjectPathId: parent,
    });
  }

  method(parent: number, name: string, ...args: Json[]): number {
    return this.#path({
      ObjectPathType: PathKind.method,
      Name: name,
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: args },
    });
  }

  item(parent: number, key: Json): number {
    return this.#path({
      ObjectPathType: PathKind.indexer,
      Name: "",
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: [key] },
    });
  }

  reference(id: string): number {
    return this.#path({ ObjectPathType: PathKind.reference, Name: id });
  }

  nullObject(): number {
    return this.#path({ ObjectPathType: PathKind.nullObject, Name: "", ParentObjectPathId: 999 });
  }

  instantiate(path: number): this {
    return this.#action(ActionKind.instantiate, path, "", {});
  }

  query(path: number, query: QueryInfo): this {
    return this.#action(ActionKind.query, path, "", { QueryInfo: query });
  }

  call(path: number, name: string, args: readonly Json[] = [], flags?: ArgumentInfo): this {
    return this.#action(ActionKind.call, path, name, {
      ArgumentInfo: { Arguments: args, ...flags },
    });
  }

  set(path: number, name: string, value: Json): this {
    return this.#action(ActionKind.set, path, name, { ArgumentInfo: { Arguments: [value] } });
  }

  trace(): this {
    return this.#action(ActionKind.trace, 0, "", {});
  }

  #path(path: Omit<ObjectPath, "Id">): number {
    const Id = this.#next++;
    this.#paths[String(Id)] = { Id, ...path };
    return Id;
  }

  #action(kind: number, path: number, name: string, more: Partial<Action>): this {
    this.#actions.push({
      Id: this.#next++,
      ActionType: kind,
      Name: name,
      ObjectPathId: path,
      ...more,
    });
    return this;
  }
}
