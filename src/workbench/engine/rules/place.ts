import type { Context } from "../context";
import type { Area } from "../contract";
import { overlap, subtract } from "../geometry";
import type { FollowingRule } from "./following";

/** Gives a rule other areas; what its formulas say of each cell stays. */
export function placeRule(
  { formulas }: Context,
  { areas, follow }: FollowingRule,
  after: readonly Area[],
): void {
  const [first] = areas;
  const [firstAfter] = after;
  follow(after, (formula) =>
    first && firstAfter ? formulas.moveTo(formula, first, firstAfter) : formula,
  );
}

/** Takes rules off these cells; outside they stay. */
export function takeOff(context: Context, rules: readonly FollowingRule[], area: Area): void {
  for (const rule of rules) {
    if (!rule.areas.some((other) => overlap(other, area))) continue;
    const rest = rule.areas.flatMap((other) => subtract(other, area));
    placeRule(
      context,
      rule,
      rest.map((part) => ({ ...part, sheet: area.sheet })),
    );
  }
}
