import type { Workbook, Worksheet } from "@univerjs/core";

/**
 * Univer works out what moving cells entails (formulas, rules, merges) for the sheet in view,
 * whichever sheet the cells are on: during `work` the given sheet passes for it. Nothing may be
 * changed within, or the screen would take that sheet for the one it shows.
 */
export function presentSheet<T>(workbook: Workbook, worksheet: Worksheet, work: () => T): T {
  workbook.getActiveSheet = () => worksheet;
  try {
    return work();
  } finally {
    delete (workbook as { getActiveSheet?: unknown }).getActiveSheet;
  }
}
