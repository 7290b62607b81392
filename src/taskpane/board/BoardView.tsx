import { useState } from "react";
import type { BoardLine } from "../../excel";
import type { Status } from "../../kpi";
import type { Naming } from "../../workbook";
import { Headline } from "./Headline";
import { KpiList } from "./KpiList";
import { Pillars } from "./Pillars";
import { Summary } from "./Summary";
import { worstFirst } from "./tally";

interface Props {
  readonly lines: readonly BoardLine[];
  readonly naming: Naming;
}

/** Counts first, then every KPI from worst to best. */
export const BoardView = ({ lines, naming }: Props) => {
  const [status, setStatus] = useState<Status>();
  const shown = lines.some((line) => line.status === status) ? status : undefined;
  const listed = worstFirst(lines).filter((line) => shown === undefined || line.status === shown);
  if (lines.length === 0) return <p>The plan has no KPIs yet. Add rows to {naming.tables.kpis}.</p>;
  return (
    <>
      <Headline lines={lines} />
      <Summary lines={lines} chosen={shown} onChoose={setStatus} />
      <Pillars lines={lines} />
      <KpiList
        lines={listed}
        naming={naming}
        title={shown === undefined ? "All KPIs, worst first" : `KPIs: ${shown}`}
        {...(shown === undefined ? {} : { onShowAll: () => setStatus(undefined) })}
      />
    </>
  );
};
