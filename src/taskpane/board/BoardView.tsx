import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BoardLine } from "../../excel";
import type { Status } from "../../kpi";
import type { Naming } from "../../workbook";
import { KpiList } from "./KpiList";
import { Pillars } from "./Pillars";
import { Summary } from "./Summary";
import { countByColour, worstFirst } from "./tally";

const useStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
});

/** The five seconds' answer: how many targets need somebody to act. */
const headline = (lines: readonly BoardLine[]): string => {
  const red = countByColour(lines).find(({ colour }) => colour === "red")?.count ?? 0;
  const grey = countByColour(lines).find(({ colour }) => colour === "grey")?.count ?? 0;
  const all = `${lines.length} KPI${lines.length === 1 ? "" : "s"}`;
  if (grey === lines.length) return `Nothing to judge yet on ${all}`;
  if (red === 0) return `None of ${all} needs action`;
  return `${red} of ${all} need${red === 1 ? "s" : ""} action`;
};

interface Props {
  readonly lines: readonly BoardLine[];
  readonly naming: Naming;
}

/** Counts first, then every KPI from worst to best. */
export const BoardView = ({ lines, naming }: Props) => {
  const styles = useStyles();
  const [status, setStatus] = useState<Status>();
  const shown = lines.some((line) => line.status === status) ? status : undefined;
  const listed = worstFirst(lines).filter((line) => shown === undefined || line.status === shown);
  if (lines.length === 0) return <p>The plan has no KPIs yet. Add rows to {naming.tables.kpis}.</p>;
  return (
    <>
      <p className={styles.headline}>{headline(lines)}</p>
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
