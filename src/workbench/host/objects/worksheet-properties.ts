import type { SheetProperty } from "../../engine/contract";
import { invalidArgument, itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { itemMethods } from "./members";
import { define, object, type SheetTarget, type Targets } from "./targets";

const LONGEST_KEY = 255;

type PropertyTarget = Targets["WorksheetCustomProperty"];

const stored = ({ book, sheet }: SheetTarget): readonly SheetProperty[] =>
  book.engine.sheets.properties(sheet);

const isKey = (key: string) => {
  const wanted = key.toLowerCase();
  return ([known]: SheetProperty) => known.toLowerCase() === wanted;
};

function put(target: SheetTarget, key: string, value: string): void {
  const before = stored(target);
  const known = before.find(isKey(key));
  const after = known
    ? before.map((pair): SheetProperty => (pair === known ? [pair[0], value] : pair))
    : [...before, [key, value] as const];
  target.book.engine.sheets.setProperties(target.sheet, after);
}

const allProperties = (target: SheetTarget): HostObject[] =>
  stored(target).map(([key]) => object("WorksheetCustomProperty", { ...target, key }));

function findProperty(target: SheetTarget, key: Json): HostObject | null {
  const found = typeof key === "string" ? stored(target).find(isKey(key)) : undefined;
  return found ? object("WorksheetCustomProperty", { ...target, key: found[0] }) : null;
}

export const worksheetCustomPropertyCollection = define("WorksheetCustomPropertyCollection", {
  collection: { items: allProperties, item: findProperty },
  methods: {
    ...itemMethods(findProperty),
    getCount: (target) => stored(target).length,
    add: (target, args) => {
      const key = args.text(0);
      if (key === "") throw invalidArgument("The key is empty.");
      if (key.length > LONGEST_KEY) throw invalidArgument("The key is too long.");
      put(target, key, args.text(1));
      return findProperty(target, key);
    },
  },
});

function current(target: PropertyTarget): SheetProperty {
  const found = stored(target).find(isKey(target.key));
  if (!found) throw itemNotFound("The custom property");
  return found;
}

export const worksheetCustomProperty = define("WorksheetCustomProperty", {
  identity: ({ key }) => ({ Id: key }),
  properties: {
    key: { get: (target) => current(target)[0] },
    value: {
      get: (target) => current(target)[1],
      set: (target, value) => {
        put(target, current(target)[0], value.text(0));
      },
    },
  },
  methods: {
    delete: (target) => {
      const gone = current(target);
      const rest = stored(target).filter((pair) => pair !== gone);
      target.book.engine.sheets.setProperties(target.sheet, rest);
    },
  },
});
