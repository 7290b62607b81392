import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { BoardLine } from "../../excel";
import type { Status } from "../../kpi";
import type { Naming } from "../../workbook";
import { TroubleBar } from "../common/TroubleBar";
import { BOARD_ACTIONS } from "./actions";
import { Digest } from "./Digest";
import { Headline } from "./Headline";
import { KpiList } from "./KpiList";
import { Pillars } from "./Pillars";
import { Summary } from "./Summary";
import { worstFirst } from "./tally";
import { useSelection } from "./useSelection";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly lines: readonly BoardLine[];
  readonly naming: Naming;
  /** The day that all of it is for. */
  readonly children: ReactNode;
}

/** What is red and why, then the counts, then every KPI from worst to best. */
export const BoardView = ({ lines, naming, children }: Props) => {
  const styles = useStyles();
  const [status, setStatus] = useState<Status>();
  const { selected, select, trouble } = useSelection(naming);
  const shown = lines.some((line) => line.status === status) ? status : undefined;
  const listed = worstFirst(lines).filter((line) => shown === undefined || line.status === shown);
  if (lines.length === 0) return <p>The plan has no KPIs yet. Add rows to {naming.tables.kpis}.</p>;
  return (
    <>
      <Headline lines={lines}>{children}</Headline>
      {BOARD_ACTIONS.length > 0 && (
        <div className={styles.actions}>
          {BOARD_ACTIONS.map((Action, at) => (
            <Action key={at} naming={naming} />
          ))}
        </div>
      )}
      {trouble && <TroubleBar trouble={trouble} />}
      <Digest lines={lines} selected={selected} onSelect={select} />
      <Summary lines={lines} chosen={shown} onChoose={setStatus} />
      <Pillars lines={lines} />
      <KpiList
        lines={listed}
        selected={selected}
        onSelect={select}
        title={shown === undefined ? "All KPIs, worst first" : `KPIs: ${shown}`}
        {...(shown === undefined ? {} : { onShowAll: () => setStatus(undefined) })}
      />
    </>
  );
};
