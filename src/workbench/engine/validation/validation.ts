import { readTypes, readValues } from "../cells/read";
import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type Validation,
  type ValidationRule,
  type ValidationState,
} from "../contract";
import { intersection, subtract } from "../geometry";
import type { Rectangle } from "../addresses";
import { withinGrid } from "../grid";
import { withNumbers } from "./bounds";
import type { Checker } from "./check";
import { takeOff } from "../rules/place";
import { followingValidations } from "./following";
import { addRule, rulesOf, type PlacedRule } from "./rules";
import { boundsOf, NO_VALIDATION, typeOfRule } from "./univer-rule";

const LONGEST_LIST = 255;

export function createValidation(context: Context, checker: Checker): Validation {
  const { book, formulas, locks } = context;

  function touching(area: Area): PlacedRule[] {
    return rulesOf(book, area.sheet).filter((rule) =>
      rule.areas.some((other) => intersection(other, area)),
    );
  }

  function get(area: Area): ValidationState {
    const rules = touching(area);
    const [first, ...others] = rules;
    if (!first) return NO_VALIDATION;
    if (others.length > 0) return { ...NO_VALIDATION, type: "Inconsistent" };
    const held = withinGrid(book, area) ?? area;
    let rest: Rectangle[] = [held];
    for (const covered of first.areas) rest = rest.flatMap((part) => subtract(part, covered));
    return rest.length === 0 ? first.state : { ...NO_VALIDATION, type: "MixedCriteria" };
  }

  function set(area: Area, patch: Partial<ValidationState>): void {
    locks.requireWritable(area);
    if (patch.rule) checkRule(patch.rule);
    const before = get(area);
    const base =
      before.type === "Inconsistent" || before.type === "MixedCriteria" ? NO_VALIDATION : before;
    const rule = patch.rule ? withNumbers(patch.rule) : (patch.rule ?? base.rule);
    const state: ValidationState = { ...base, ...patch, rule, type: typeOfRule(rule) };
    book.write(() => {
      takeOff(context, followingValidations(book, area.sheet), area);
      addRule(book, [area], state);
    });
    book.events.emit("bookChanged", {});
  }

  function checkRule(rule: ValidationRule): void {
    for (const text of formulasOf(rule)) {
      if (typeof text === "string" && text.startsWith("=")) formulas.check(text);
    }
    if ("list" in rule) {
      const { source } = rule.list;
      const tooLong = !source.startsWith("=") && source.length > LONGEST_LIST;
      if (source === "" || tooLong) {
        throw new EngineError("InvalidArgument", "A list has up to 255 characters, or is a range.");
      }
    }
  }

  return {
    get,
    set,
    clear(area) {
      locks.requireWritable(area);
      book.write(() => takeOff(context, followingValidations(book, area.sheet), area));
      book.events.emit("bookChanged", {});
    },
    list: (sheet) => rulesOf(book, sheet).map(({ areas, state }) => ({ ...state, areas })),
    invalid(area) {
      const refused: Area[] = [];
      for (const { areas, state } of touching(area)) {
        for (const covered of areas) {
          const part = intersection(covered, area);
          if (part) refused.push(...refusedIn(part, areas[0] ?? covered, state));
        }
      }
      return refused;
    },
  };

  function refusedIn(part: Area, first: Area, state: ValidationState): Area[] {
    const values = readValues(book, part);
    const types = readTypes(book, part);
    const refused: Area[] = [];
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        const cell = { sheet: part.sheet, row: part.row + row, column: part.column + column };
        const error = types[row]?.[column] === "Error";
        if (error || !checker.allows(state, value, { first, cell })) {
          refused.push({ ...cell, rows: 1, columns: 1 });
        }
      }),
    );
    return refused;
  }
}

function formulasOf(rule: ValidationRule): (string | number | undefined)[] {
  if ("list" in rule) return [rule.list.source];
  if ("custom" in rule) return [rule.custom.formula];
  const bounds = boundsOf(rule)?.bounds;
  return [bounds?.formula1, bounds?.formula2];
}
