import { useState } from "react";
import type { Trouble } from "../../excel";
import type { Naming } from "../../workbook";
import { useBook } from "../common/book";
import { useDeed } from "../common/useDeed";

interface Selection {
  /** The KPI whose row was selected last. */
  readonly selected: string | undefined;
  readonly select: (code: string) => void;
  readonly trouble: Trouble | undefined;
}

/** Goes from a KPI on the board to its row in the sheet. */
export const useSelection = (naming: Naming): Selection => {
  const book = useBook();
  const { trouble, attempt } = useDeed();
  const [selected, setSelected] = useState<string>();
  const select = (code: string) =>
    attempt(
      () => book.selectKpi(naming, code).then(() => setSelected(code)),
      `Row of KPI ${code} selected on ${naming.sheets.kpis}`,
    );
  return { selected, select, trouble };
};
