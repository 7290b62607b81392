import { located, notImplemented } from "./error";
import type { HostObject } from "./host-object";
import { type AnyTable, type ObjectModel, own } from "./model";
import { toWireName } from "./names";
import { tableOf } from "./paths";
import type { Json, QueryInfo } from "./wire";

type Answer = Record<string, Json>;

/** What a query asks of one object: its own scalars, some of them, and what lies below. */
interface Selection {
  allScalars: boolean;
  readonly members: Map<string, Selection>;
}

/** Answers `load(…)`: nested objects and collections in the shape of docs/host-protocol.md §4. */
export function answerQuery(model: ObjectModel, object: HostObject, query: QueryInfo): Json {
  return answer(model, object, parseQuery(query), query);
}

function parseQuery(query: QueryInfo): Selection {
  const selection = emptySelection();
  const select = query.Select ?? [];
  for (const path of select) addPath(selection, path, false);
  for (const path of query.Expand ?? []) addPath(selection, path, true);
  if (select.length === 0) selection.allScalars = true;
  return selection;
}

function emptySelection(): Selection {
  return { allScalars: false, members: new Map() };
}

/**
 * What a member can be called. Add-ins load "no-properties-needed" or "NoPropertiesNeeded" where they
 * want the object alone: Excel's own samples do, so such words ask for nothing.
 */
const MEMBER = /^[a-z_$*]/;
const isMember = (name: string): boolean => MEMBER.test(name) && !name.includes("-");

function addPath(selection: Selection, path: string, expand: boolean): void {
  if (path.split("/").some((name) => name !== "" && !isMember(name))) return;
  let at = selection;
  for (const name of path.split("/")) {
    if (name === "items" || name === "$none" || name === "") continue;
    if (name === "*" || name === "$all") {
      at.allScalars = true;
      continue;
    }
    const next = at.members.get(name) ?? emptySelection();
    at.members.set(name, next);
    at = next;
  }
  if (expand) at.allScalars = true;
}

function answer(
  model: ObjectModel,
  object: HostObject,
  selection: Selection,
  window: QueryInfo = {},
): Json {
  const table = tableOf(model, object);
  return table.collection
    ? answerCollection(model, object, table, selection, window)
    : answerObject(model, object, table, selection);
}

function answerObject(
  model: ObjectModel,
  object: HostObject,
  table: AnyTable,
  selection: Selection,
): Answer {
  const result: Answer = { ...table.identity?.(object.target) };
  if (selection.allScalars) addAllScalars(result, object, table);
  for (const [name, below] of selection.members) {
    result[toWireName(name)] = answerMember(model, object, table, name, below);
  }
  return result;
}

function answerMember(
  model: ObjectModel,
  object: HostObject,
  table: AnyTable,
  name: string,
  below: Selection,
): Json {
  const location = `${object.kind}.${name}`;
  const get = own(table.properties, name)?.get;
  if (get) return located(location, () => get(object.target));
  const step = own(table.navigation, name);
  if (!step) throw notImplemented(location);
  const child = located(location, () => step(object.target));
  // Loading a navigation property without more loads its scalars.
  if (below.members.size === 0) below.allScalars = true;
  return child ? answer(model, child, below) : null;
}

function addAllScalars(result: Answer, object: HostObject, table: AnyTable): void {
  for (const [name, property] of Object.entries(table.properties ?? {})) {
    const { get } = property;
    if (get) {
      result[toWireName(name)] = located(`${object.kind}.${name}`, () => get(object.target));
    }
  }
}

/** `count` and its like belong to the collection, every other name to the items (§4). */
function answerCollection(
  model: ObjectModel,
  object: HostObject,
  table: AnyTable,
  selection: Selection,
  window: QueryInfo,
): Answer {
  const ofItems: Selection = { allScalars: selection.allScalars, members: new Map() };
  const ofCollection: Selection = { allScalars: selection.allScalars, members: new Map() };
  for (const [name, below] of selection.members) {
    const owner = own(table.properties, name) ? ofCollection : ofItems;
    owner.members.set(name, below);
  }
  const result = answerObject(model, object, table, ofCollection);
  const items = table.collection?.items(object.target) ?? [];
  const start = window.Skip ?? 0;
  const end = window.Top === undefined ? items.length : start + window.Top;
  return {
    ...result,
    _Items: items.slice(start, end).map((item) => answer(model, item, ofItems)),
  };
}
