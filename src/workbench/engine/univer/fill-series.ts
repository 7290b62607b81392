import type { ICellData, Nullable } from "@univerjs/core";
import { Direction } from "@univerjs/core";
import {
  AUTO_FILL_APPLY_TYPE,
  type IAutoFillRule,
  IAutoFillService,
  RefillCommand,
} from "@univerjs/sheets";
import type { Book } from "../book";
import { parseInput } from "../cells/parse-input";
import { hasFormula, valueOf } from "../cells/raw";
import { kindOf, modulo, type Seed, seriesOf, seriesUnit } from "../cells/series";

/** Univer copies a single cell of this type unless its menu is asked for the series. */
const NUMBER = "number";
/** Rules of Univer's that stay: of formulas, and of what repeats. */
const KEPT = new Set(["formula", "other"]);
/** Between Univer's rule for formulas and the one for all else. */
const PRIORITY = 500;

/**
 * The fill handle goes on as Excel's. Univer's rules round to five digits, take truth for numbers and
 * three numbers for a growth, go on from a time by days, and count in Chinese.
 */
export function continueSeriesAsExcel(book: Book): void {
  const service = book.injector.get(IAutoFillService);
  let counting = false;
  book.commands.beforeCommandExecuted(({ id }) => {
    if (id === RefillCommand.id) counting = true;
  });
  book.commands.onCommandExecuted(({ id }) => {
    if (id === RefillCommand.id) counting = false;
  });

  const seed = (cell: Nullable<ICellData>): Seed => {
    const pattern = book.workbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
    return { value: valueOf(cell), unit: seriesUnit(pattern) };
  };

  /** How Univer shall call a cell, and with which neighbours it goes on. */
  function typeOf(cell: Nullable<ICellData>): { type: string; key: string } {
    const { unit, value } = seed(cell);
    const [kind, key] = kindOf(value);
    return { type: kind === NUMBER && unit !== "number" ? "date" : kind, key };
  }

  const rule = (type: string): IAutoFillRule => ({
    type,
    priority: PRIORITY,
    match: (cell) => !hasFormula(cell) && typeOf(cell).type === type,
    isContinue: (before, cell) =>
      before.type === type && typeOf(before.cellData).key === typeOf(cell).key,
    applyFunctions: {
      [AUTO_FILL_APPLY_TYPE.SERIES]({ data }, length, direction, line) {
        const cells = Object.values(line)
          .flat()
          .flatMap((one) => one?.data ?? []);
        const back = direction === Direction.UP || direction === Direction.LEFT;
        const series = seriesOf(data.map(seed), counting || cells.length > 1);
        return Array.from({ length }, (_, at): ICellData => {
          const step = back ? at - length : data.length + at;
          const model = data[modulo(step, data.length)];
          return { ...parseInput(series(step), true).cell, s: model?.s ?? null };
        });
      },
    },
  });

  const rules = service.getRules();
  rules.splice(0, rules.length, ...rules.filter(({ type }) => KEPT.has(type)));
  for (const type of [NUMBER, "date", "word", "list"]) service.registerRule(rule(type));
}
