import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { Board } from "../../excel";
import type { Naming } from "../../workbook";
import type { ScreenProps } from "../screen";
import { TroubleBar } from "../common/TroubleBar";
import { useHidden } from "../common/hidden";
import { AsOf } from "./AsOf";
import { BoardView } from "./BoardView";
import { ManualCalculation, NoBoardMessage } from "./NoBoardMessage";
import { useBoard } from "./useBoard";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  skeleton: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Grey bars where the board will be. */
const Loading = () => {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Reading the Scoreboard" className={styles.skeleton}>
      {[24, 12, 72, 48, 48, 48].map((size, at) => (
        <SkeletonItem key={at} size={size as 12 | 24 | 48 | 72} />
      ))}
    </Skeleton>
  );
};

const Loaded = ({ board, naming }: { readonly board: Board; readonly naming: Naming }) => (
  <>
    <AsOf asOf={board.asOf} naming={naming} />
    <BoardView lines={board.lines} naming={naming} />
  </>
);

/** Where the plan stands, by the Scoreboard of the workbook. */
export const BoardTab = ({ book, goTo }: ScreenProps) => {
  const styles = useStyles();
  const hidden = useHidden();
  const naming = book.state?.naming;
  const { reading, trouble, look } = useBoard(naming);
  return (
    <div className={styles.screen}>
      <h1 className={hidden}>Board</h1>
      {trouble && <TroubleBar trouble={trouble} onRetry={look} />}
      {!trouble && reading === undefined && <Loading />}
      {reading?.manual === true && <ManualCalculation onDone={look} />}
      {reading?.state === "none" && (
        <NoBoardMessage
          why={reading.why}
          detail={reading.detail}
          onScaffold={() => goTo("Scaffold")}
        />
      )}
      {reading?.state === "ready" && naming && <Loaded board={reading.board} naming={naming} />}
    </div>
  );
};
