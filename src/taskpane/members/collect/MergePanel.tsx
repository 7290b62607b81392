import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Collection } from "./collection";
import type { Collecting } from "./useCollect";
import { counted } from "./words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What still has to be answered before a merge; null where nothing. */
function openText({ openConflicts, openOrders }: Collection): string | null {
  const open = [
    ...(openOrders > 0 ? [`say for ${counted(openOrders, "file")} how dates are written`] : []),
    ...(openConflicts > 0 ? [`decide on ${counted(openConflicts, "conflict")}`] : []),
  ];
  return open.length === 0 ? null : `Before merging, ${open.join(" and ")}.`;
}

interface Props {
  readonly collection: Collection;
  readonly collecting: Collecting;
  readonly busy: boolean;
  readonly onClear: () => void;
}

/** Decides conflicts in bulk, and merges. */
export const MergePanel = ({ busy, collecting, collection, onClear }: Props) => {
  const styles = useStyles();
  const id = useId();
  const open = openText(collection);
  const { conflicts, plan } = collection;
  const nothing = plan.returned.length === 0;
  return (
    <div className={styles.panel}>
      {conflicts > 0 && (
        <div className={styles.buttons} role="group" aria-label="All conflicts">
          <Button disabledFocusable={busy} onClick={() => collecting.chooseAll("ours")}>
            Keep ours in all conflicts
          </Button>
          <Button disabledFocusable={busy} onClick={() => collecting.chooseAll("theirs")}>
            Take theirs in all conflicts
          </Button>
        </div>
      )}
      <p id={id} className={styles.text}>
        {open ??
          `${counted(plan.rows.length, "statement")} of ${counted(plan.returned.length, "file")} will be recorded.`}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-describedby={id}
          disabledFocusable={busy || open !== null || nothing}
          onClick={collecting.merge}
        >
          Merge
        </Button>
        <Button disabledFocusable={busy} onClick={onClear}>
          Leave all out
        </Button>
      </div>
    </div>
  );
};
