import type {
  ValidationAlert,
  ValidationPatch,
  ValidationPrompt,
  ValidationState,
} from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { cellCount } from "./geometry";
import { orNullObject } from "./members";
import type { RangeTarget } from "../book";
import { define, object } from "./targets";
import { readRule, writeRule } from "./validation-rule";

function patch({ book, areas }: RangeTarget, change: ValidationPatch): void {
  for (const area of areas) book.engine.validation.set(area, change);
}

/** The given fields of an alert or prompt over those that the cells have. */
function over<T extends object>(current: T, value: Arguments): T {
  const given = Object.entries(value.record(0)).filter(
    ([key, item]) => key in current && item !== null,
  );
  return { ...current, ...Object.fromEntries(given) };
}

const stateOf = ({ book, area }: RangeTarget): ValidationState => book.engine.validation.get(area);

/** A part of the rule that all areas share; null where they differ. */
function common<V>({ book, areas }: RangeTarget, read: (state: ValidationState) => V): V | null {
  const values = areas.map((area) => read(book.engine.validation.get(area)));
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  return texts.size === 1 ? (values[0] ?? null) : null;
}

export const dataValidation = define("DataValidation", {
  properties: {
    type: { get: (target) => common(target, (state) => state.type) ?? "Inconsistent" },
    rule: {
      get: (target) => {
        const rule = common(target, (state) => state.rule);
        return rule ? writeRule(rule) : {};
      },
      set: (target, value) => {
        patch(target, { rule: readRule(value.record(0), target) });
      },
    },
    errorAlert: {
      get: (target) => common(target, (state) => ({ ...state.alert })),
      set: (target, value) => {
        patch(target, { alert: over<ValidationAlert>(stateOf(target).alert, value) });
      },
    },
    prompt: {
      get: (target) => common(target, (state) => ({ ...state.prompt })),
      set: (target, value) => {
        patch(target, { prompt: over<ValidationPrompt>(stateOf(target).prompt, value) });
      },
    },
    ignoreBlanks: {
      get: (target) => common(target, (state) => state.ignoreBlanks),
      set: (target, value) => {
        patch(target, { ignoreBlanks: value.flag(0) });
      },
    },
    valid: { get: (target) => isValid(target) },
  },
  methods: {
    clear: ({ book, areas }) => {
      for (const area of areas) book.engine.validation.clear(area);
    },
    ...orNullObject("getInvalidCells", (target: RangeTarget) => {
      const areas = invalidAreas(target);
      return areas.length === 0
        ? null
        : object("RangeAreas", target.book.references.range(target.book, areas));
    }),
  },
});

const invalidAreas = ({ book, areas }: RangeTarget) =>
  areas.flatMap((area) => book.engine.validation.invalid(area));

/** True or false when all cells agree, else null. */
function isValid(target: RangeTarget): boolean | null {
  const invalid = invalidAreas(target).reduce((sum, area) => sum + cellCount(area), 0);
  if (invalid === 0) return true;
  return invalid === target.areas.reduce((sum, area) => sum + cellCount(area), 0) ? false : null;
}
