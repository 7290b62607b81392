import { generateRandomId } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { fromRange, toRange } from "../book";
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
import { intersection, subtract } from "../geometry";
import { growGrid, withinGrid } from "../grid";
import { fromUniverRule } from "./from-univer";
import { toUniverRule } from "./to-univer";

/** Univer's rule, which carries ours along as it was given. */
interface CarryingRule extends IConditionFormattingRule {
  readonly given?: { readonly format: ConditionalRule; readonly print: string };
}

export function createConditionalFormats(context: Context): ConditionalFormats {
  const { book, formulas, locks } = context;

  const stored = (sheet: SheetId): readonly CarryingRule[] => {
    book.worksheet(sheet);
    const model = book.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(book.unitId, sheet) ?? [];
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
    const [first] = areas;
    if (!first) throw new EngineError("InvalidArgument", "A conditional format needs cells.");
    checkFormulas(format);
    const rule = toUniverRule(format, first);
    const given = { format, print: JSON.stringify(rule) };
    return { cfId, ranges: areas.map(toRange), stopIfTrue: stop, rule, given };
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
    if (!moved || priority < 0 || priority > rules.length) {
      throw new EngineError("InvalidArgument", "No format can have this priority.");
    }
    rules.splice(priority, 0, moved);
    for (const rule of rules) remove(sheet, rule.cfId);
    for (const rule of rules.reverse()) {
      book.run(AddConditionalRuleMutation.id, { subUnitId: sheet, rule });
    }
  }

  const remove = (sheet: SheetId, cfId: string) =>
    book.run(DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId });

  function clear(area: Area): void {
    if (!locks.allows(area.sheet, "allowFormatCells")) locks.requireWritable(area);
    book.write(() => {
      for (const format of list(area.sheet)) {
        if (!format.areas.some((other) => intersection(other, area))) continue;
        const rest = format.areas.flatMap((other) =>
          subtract(other, area).map((part) => ({ sheet: area.sheet, ...part })),
        );
        if (rest.length === 0) remove(area.sheet, format.id);
        else setAreas(format, rest);
      }
    });
    book.events.emit("bookChanged", {});
  }

  /** Keeps the formula's first cell where it was by writing it for the first cell of the rest. */
  function setAreas(format: ConditionalFormat, areas: readonly Area[]): void {
    const moved = formulas.moveFormat(format.format, format.areas[0], areas[0]);
    set(format.id, { areas, format: moved });
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

/** The format as it was given, unless it was changed in the grid's own panel since. */
const formatOf = (rule: CarryingRule): ConditionalRule =>
  rule.given && rule.given.print === JSON.stringify(rule.rule)
    ? rule.given.format
    : fromUniverRule(rule.rule);

const describe = (sheet: SheetId, rule: CarryingRule, priority: number): ConditionalFormat => ({
  id: rule.cfId,
  areas: rule.ranges.map((range) => fromRange(sheet, range)),
  priority,
  stopIfTrue: rule.stopIfTrue,
  format: formatOf(rule),
});
