import { type Injector, type ISheetDataValidationRule, toDisposable } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { RefRangeService } from "@univerjs/sheets";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";

const IDLE = toDisposable(() => undefined);

/**
 * Univer lets validation and conditional formats follow cells that move, on the sheet in view, with a
 * screen, and forgets what it does not know of them: the engine does it by itself.
 */
export function keepFollowersIdle(injector: Injector): void {
  const formulas = injector.get(FormulaRefRangeService);
  formulas.registerFormula = () => IDLE;
  formulas.registerRangeFormula = () => IDLE;
  const ranges = injector.get(RefRangeService);
  const model = injector.get(DataValidationModel);
  const register = ranges.registerRefRange.bind(ranges);
  ranges.registerRefRange = (...given) => {
    const [range, , unit, sheet] = given;
    const rules = unit && sheet ? model.getRules(unit, sheet) : [];
    const isRules = rules.some((rule) => (rule as ISheetDataValidationRule).ranges.includes(range));
    return isRules ? IDLE : register(...given);
  };
}
