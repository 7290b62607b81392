import { makeStyles, tokens } from "@fluentui/react-components";
import type { BoardReading } from "../../excel";
import type { Naming } from "../../workbook";
import { TroubleBar } from "../common/TroubleBar";
import { Working } from "../common/Working";
import { useHidden } from "../common/hidden";
import type { ScreenProps } from "../screen";
import { AsOf } from "./AsOf";
import { BoardView } from "./BoardView";
import { ManualCalculation } from "./ManualCalculation";
import { NoAsOf } from "./NoAsOf";
import { NoBoardMessage } from "./NoBoardMessage";
import { useBoard } from "./useBoard";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface ReadingProps {
  readonly reading: BoardReading;
  readonly naming: Naming;
  readonly look: () => void;
  readonly onScaffold: () => void;
}

const Reading = ({ reading, naming, look, onScaffold }: ReadingProps) => {
  const { asOf, state } = reading;
  if (state === "ready") {
    return (
      <BoardView lines={reading.lines} naming={naming}>
        {asOf === null ? <NoAsOf naming={naming} /> : <AsOf asOf={asOf} naming={naming} />}
      </BoardView>
    );
  }
  // Without a date every function refuses: the missing date is what has to be mended.
  if (reading.why === "error" && asOf === null) return <NoAsOf naming={naming} />;
  const { why, detail } = reading;
  return <NoBoardMessage {...{ why, detail, naming, look, onScaffold }} />;
};

/** Where the plan stands, by the Scoreboard of the workbook. */
export const BoardTab = ({ book, goTo }: ScreenProps) => {
  const styles = useStyles();
  const hidden = useHidden();
  const naming = book.state?.naming;
  const { reading, trouble: unread, look } = useBoard(naming);
  const trouble = unread ?? book.trouble;
  const retry = unread ? look : () => void book.refresh();
  return (
    <div className={styles.screen}>
      <h1 className={hidden}>Board</h1>
      {trouble && <TroubleBar trouble={trouble} onRetry={retry} />}
      {!trouble && reading === undefined && <Working doing="Reading the Scoreboard" />}
      {reading?.manual === true && <ManualCalculation onDone={look} />}
      {reading && naming && (
        <Reading
          reading={reading}
          naming={naming}
          look={look}
          onScaffold={() => goTo("Scaffold")}
        />
      )}
    </div>
  );
};
