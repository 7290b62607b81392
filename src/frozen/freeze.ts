import { isRefusal, matrix, standingsOf, summary, type BoardQuestion, type Refusal } from "../kpi";
import { exampleTraces } from "../workbook";
import type { FrozenBoard } from "./frozen-board";

/** Whether rows of the fictional example are in the tables. */
const hasExample = ({ plan, memberLog, activityLog }: BoardQuestion): boolean =>
  Object.values(exampleTraces(plan, memberLog, activityLog)).some(
    ({ clear, remove }) => clear.length + remove.length > 0,
  );

/** What the board, its summary and its matrix show for these tables, or why they show an error. */
export const freeze = (
  { plan, term }: Pick<FrozenBoard, "plan" | "term">,
  question: BoardQuestion,
): FrozenBoard | Refusal => {
  const standings = standingsOf(question);
  if (isRefusal(standings)) return standings;
  const counts = summary(question);
  if (isRefusal(counts)) return counts;
  const words = matrix(question);
  if (isRefusal(words)) return words;
  const { asOf } = question;
  return {
    plan,
    term,
    asOf,
    standings,
    summary: counts,
    matrix: words,
    example: hasExample(question),
  };
};

/** What a board that is in sight says of a KPI. */
export type Shown = Pick<FrozenBoard["standings"][number], "code" | "status" | "explanation">;

/** Whether a board in sight says the same; the explanation holds every figure. */
export const saysTheSame = ({ standings }: FrozenBoard, shown: readonly Shown[]): boolean =>
  shown.length === standings.length &&
  standings.every(({ code, status, explanation }, at) => {
    const line = shown[at];
    return line?.code === code && line.status === status && line.explanation === explanation;
  });
