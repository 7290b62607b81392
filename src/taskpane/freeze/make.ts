import { BookProblem, type BoardReading, type BoardSource } from "../../excel";
import { freeze, frozenBook, headlineOf, isJudged, saysTheSame } from "../../frozen";
import { isRefusal } from "../../kpi";
import { save } from "../../xlsx";
import { dateText } from "../common/format";

/** A frozen board, ready to be opened or downloaded. */
export interface FrozenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly headline: string;
  /** Whether any KPI has a status to judge by. */
  readonly judged: boolean;
  /** Whether the Scoreboard in sight says something else than its tables give. */
  readonly differs: boolean;
}

/** What Windows does not allow in the name of a file. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** Makes the file from what the tables hold. Its code is fetched when it is asked for. */
export const makeFrozenFile = async (
  source: BoardSource,
  shown: BoardReading,
): Promise<FrozenFile> => {
  const board = freeze(source, source.question);
  if (isRefusal(board)) {
    throw new BookProblem(board.message, "Scaffold the plan: it puts back what is missing.");
  }
  return {
    name: `${board.plan.replace(FORBIDDEN, " ")}, as of ${dateText(board.asOf)}.xlsx`,
    bytes: await save(frozenBook(board)),
    headline: headlineOf(board.standings),
    judged: isJudged(board.standings),
    differs: shown.state === "ready" && !saysTheSame(board, shown.lines),
  };
};
