import { serial, type SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import { splitAddress } from "../a1";
import type { FoundGrid } from "../survey/survey";
import { sameName } from "../survey/survey";
import { actionTexts } from "./action-texts";
import type { BoardReading } from "./board";
import { findBoard, parseBoard } from "./parse";

const ABSENT = { asOf: null, state: "none", why: "absent", detail: "" } as const;

const dayIn = (cell: unknown): SerialDate | null =>
  typeof cell === "number" ? serial(cell) : null;

const gridOf = (range: Excel.Range): FoundGrid =>
  range.isNullObject ? [] : (range.values as FoundGrid);

/**
 * The Scoreboard as it stands in the sheet: what Excel shows, not what it should show. The sheet is
 * the one on which the name AsOf points. Two round trips.
 */
export const readBoard = ({ names, tables }: Naming): Promise<BoardReading> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    workbook.application.load("calculationMode");
    workbook.names.load("items/name,items/formula");
    workbook.worksheets.load("items/name");
    await context.sync();

    const manual = workbook.application.calculationMode === "Manual";
    const asOfName = workbook.names.items.find(({ name }) => sameName(name, names.asOf));
    const asOfCell = splitAddress(String(asOfName?.formula ?? ""));
    const sheet = workbook.worksheets.items.find(({ name }) => sameName(name, asOfCell.sheet));
    if (sheet === undefined) return { manual, ...ABSENT };
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("formulas,values");
    const asOf = sheet.getRange(asOfCell.cells);
    asOf.load("values");
    const [kpis, actions] = [tables.kpis, tables.actions].map((name) =>
      workbook.tables.getItemOrNullObject(name).getRange(),
    ) as [Excel.Range, Excel.Range];
    kpis.load("values");
    actions.load("values");
    await context.sync();

    if (used.isNullObject) return { manual, ...ABSENT };
    const at = findBoard(used.formulas as FoundGrid);
    if (at === undefined) return { manual, ...ABSENT };
    const spilled = parseBoard(used.values as FoundGrid, at.row, at.column);
    const seen = { manual, asOf: dayIn(asOf.values[0]?.[0]) };
    if ("why" in spilled) return { ...seen, state: "none", ...spilled };
    const actionOf = actionTexts(gridOf(kpis), gridOf(actions));
    const lines = spilled.lines.map((line) => ({ ...line, action: actionOf(line.code) }));
    return { ...seen, state: "ready", lines };
  });
