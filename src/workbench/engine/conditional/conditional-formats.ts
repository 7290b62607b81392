import { generateRandomId } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { fromRange } from "../ranges";
import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type ConditionalFormat,
  type ConditionalFormatPatch,
  type ConditionalFormats,
  type ConditionalRule,
  type SheetId,
} from "../contract";
import { intersection } from "../geometry";
import { growGrid, withinGrid } from "../grid";
import { takeOff } from "../rules/place";
import { followingFormats } from "./following";
import { type CarryingRule, carryingRule, formatOf, storedRules } from "./rules";

export function createConditionalFormats(context: Context): ConditionalFormats {
  const { book, formulas, locks } = context;

  const stored = (sheet: SheetId): readonly CarryingRule[] => {
    book.worksheet(sheet);
    return storedRules(book, sheet);
  };

  const list = (sheet: SheetId): ConditionalFormat[] =>
    stored(sheet).map((rule, priority) => describe(sheet, rule, priority));

  function find(id: string): { sheet: SheetId; rule: CarryingRule } | null {
    for (const sheet of book.sheetIds()) {
      const rule = stored(sheet).find((candidate) => candidate.cfId === id);
      if (rule) return { sheet, rule };
    }
    return null;
  }

  function require(id: string): { sheet: SheetId; rule: CarryingRule } {
    const found = find(id);
    if (!found) throw new EngineError("ItemNotFound", "The conditional format was deleted.");
    return found;
  }

  function carrying(
    cfId: string,
    areas: readonly Area[],
    stop: boolean,
    format: ConditionalRule,
  ): CarryingRule {
    if (areas.length === 0) {
      throw new EngineError("InvalidArgument", "A conditional format needs cells.");
    }
    checkFormulas(format);
    return carryingRule(cfId, areas, stop, format);
  }

  function checkFormulas(format: ConditionalRule): void {
    if (format.type === "Custom" && format.rule) {
      formulas.check(
        format.rule.formula.startsWith("=") ? format.rule.formula : `=${format.rule.formula}`,
      );
    }
  }

  function add(area: Area, format: ConditionalRule): ConditionalFormat {
    if (!locks.allows(area.sheet, "allowFormatCells")) locks.requireWritable(area);
    const held = book.write(() => {
      growGrid(book, area);
      return withinGrid(book, area) ?? area;
    });
    const rule = carrying(generateRandomId(10), [held], false, format);
    book.write(() => book.run(AddConditionalRuleMutation.id, { subUnitId: area.sheet, rule }));
    book.events.emit("bookChanged", {});
    return describe(area.sheet, rule, 0);
  }

  function set(id: string, patch: ConditionalFormatPatch): void {
    const { sheet, rule } = require(id);
    const areas = patch.areas ?? rule.ranges.map((range) => fromRange(sheet, range));
    const format = patch.format ?? formatOf(rule);
    const after = carrying(id, areas, patch.stopIfTrue ?? rule.stopIfTrue, format);
    book.write(() => {
      book.run(SetConditionalRuleMutation.id, { subUnitId: sheet, cfId: id, rule: after });
      if (patch.priority !== undefined) move(sheet, id, patch.priority);
    });
    book.events.emit("bookChanged", {});
  }

  /** The grid's own move knows neighbours only: the rules are put in order anew. */
  function move(sheet: SheetId, id: string, priority: number): void {
    const rules = [...stored(sheet)];
    const from = rules.findIndex((rule) => rule.cfId === id);
    const [moved] = rules.splice(from, 1);
    if (!moved) return;
    // As documented, what goes beyond either end is the first or last, and -1 counts from the back.
    const wanted = priority < 0 ? rules.length + 1 + priority : priority;
    rules.splice(Math.max(0, Math.min(wanted, rules.length)), 0, moved);
    for (const rule of rules) remove(sheet, rule.cfId);
    for (const rule of rules.reverse()) {
      book.run(AddConditionalRuleMutation.id, { subUnitId: sheet, rule });
    }
  }

  const remove = (sheet: SheetId, cfId: string) =>
    book.run(DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId });

  function clear(area: Area): void {
    if (!locks.allows(area.sheet, "allowFormatCells")) locks.requireWritable(area);
    book.write(() => takeOff(context, followingFormats(book, area.sheet), area));
    book.events.emit("bookChanged", {});
  }

  return {
    list,
    touching: (area) =>
      list(area.sheet).filter((format) => format.areas.some((other) => intersection(other, area))),
    find(id) {
      const found = find(id);
      return found && (list(found.sheet).find((format) => format.id === id) ?? null);
    },
    add,
    set,
    remove(id) {
      const { sheet } = require(id);
      book.write(() => remove(sheet, id));
      book.events.emit("bookChanged", {});
    },
    clear,
  };
}

const describe = (sheet: SheetId, rule: CarryingRule, priority: number): ConditionalFormat => ({
  id: rule.cfId,
  areas: rule.ranges.map((range) => fromRange(sheet, range)),
  priority,
  stopIfTrue: rule.stopIfTrue,
  format: formatOf(rule),
});
