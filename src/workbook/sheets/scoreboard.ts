import type { SerialDate } from "../../kpi";
import type { CellBlock, SheetBlueprint, SpillBlueprint, ValidatedRange } from "../blueprint";
import type { Context } from "../context";
import { TAB_COLORS } from "../palette";
import { printedWith } from "../print";
import { anyDay, validation } from "../validation";
import { exampleMarker } from "./example-marker";
import {
  BOARD_COLUMNS,
  SCOREBOARD_CELLS,
  WIDTHS_BESIDE,
  layoutOf,
  type ScoreboardLayout,
} from "./scoreboard-layout";
import { conditionalFormats, numberFormats, rowHeights, styles } from "./scoreboard-looks";

/** Where every target stands at the as-of date: one spilled summary above one spilled board. */
export function scoreboardSheet(context: Context): SheetBlueprint {
  const layout = layoutOf(context.plan);
  const { board } = layout;
  return {
    key: "scoreboard",
    name: context.naming.sheets.scoreboard,
    visible: true,
    tabColor: TAB_COLORS.result,
    columnWidths: [...BOARD_COLUMNS.map(({ width }) => width), ...WIDTHS_BESIDE],
    rowHeights: rowHeights(context.plan, layout),
    table: null,
    blocks: blocks(context, layout),
    formulas: [{ cell: "B5", formula: exampleMarker(context.naming) }],
    spills: spills(context, layout),
    numberFormats: numberFormats(context.plan, layout),
    styles: styles(layout),
    validations: [asOfValidation],
    conditionalFormats: conditionalFormats(layout),
    // Title and as-of date: the board's own header stands too low to be frozen.
    frozenRows: 2,
    showGridlines: false,
    print: printedWith(`$${board.headerRow}:$${board.headerRow}`),
  };
}

function blocks(context: Context, { board }: ScoreboardLayout): readonly CellBlock[] {
  const { plan, today } = context;
  const { asOf, termStart, termEnd } = SCOREBOARD_CELLS;
  return [
    { address: "A1", cells: [[plan.name]], owner: "book" },
    { address: "B2:B4", cells: [["As of"], ["Term starts"], ["Term ends"]], owner: "book" },
    { address: asOf, cells: [[earlier(today, plan.termEnd)]], owner: "user" },
    {
      address: `${termStart}:${termEnd}`,
      cells: [[plan.termStart], [plan.termEnd]],
      owner: "user",
    },
    {
      address: "D2",
      cells: [["Change this date to look back or ahead. It never moves by itself."]],
      owner: "book",
    },
    { address: "B7", cells: [["By pillar"]], owner: "book" },
    { address: board.heading, cells: [["By KPI"]], owner: "book" },
  ];
}

const earlier = (a: SerialDate, b: SerialDate): SerialDate => (a < b ? a : b);

function spills({ naming }: Context, layout: ScoreboardLayout): readonly SpillBlueprint[] {
  const { plan, memberLog, activityLog, roster, asOf } = naming.names;
  const these = [plan, memberLog, activityLog, roster, asOf].join(", ");
  const { summary, board } = layout;
  return [
    { cell: summary.cell, formula: `=KPISUMMARY(${these})`, room: summary.room },
    { cell: board.cell, formula: `=KPISCOREBOARD(${these})`, room: board.room },
  ];
}

const asOfValidation: ValidatedRange = {
  address: SCOREBOARD_CELLS.asOf,
  validation: validation(anyDay, {
    title: "As of",
    help: "The date for which the whole book tells where targets stand. Type a plain date. A formula such as TODAY() would make Excel compute everything anew at every keystroke.",
    refusal: "Enter a date, such as 31 Mar 2019.",
  }),
};
