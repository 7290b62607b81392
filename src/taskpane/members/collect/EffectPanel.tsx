import { makeStyles, tokens } from "@fluentui/react-components";
import type { Effect, Move } from "../../../returns/merge/effect";
import { Message } from "../../common/Message";
import { Section } from "../../common/Section";
import { StatusMark } from "../../common/StatusMark";
import { laterText, unheardText } from "./words";

const useStyles = makeStyles({
  moves: { margin: 0, padding: 0, listStyleType: "none" },
  move: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  code: { minWidth: "36px", fontWeight: tokens.fontWeightSemibold },
  figures: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const figure = (value: number | null): string => (value === null ? "no figure" : String(value));

const MoveLine = ({ move }: { readonly move: Move }) => {
  const styles = useStyles();
  const { actual, after, before, kpi } = move;
  return (
    <li className={styles.move}>
      <span className={styles.code}>{kpi}:</span>
      <StatusMark status={before} />
      {before !== after && (
        <>
          <span>to</span>
          <StatusMark status={after} />
        </>
      )}
      {actual.before !== actual.after && (
        <span className={styles.figures}>
          {figure(actual.before)} to {figure(actual.after)}{" "}
          {actual.after === 1 ? "Member" : "Members"}
        </span>
      )}
    </li>
  );
};

/** What the merge would do to the board, before anything is written. */
export const EffectPanel = ({ effect }: { readonly effect: Effect }) => {
  const { later, moves, unheard } = effect;
  const styles = useStyles();
  return (
    <Section title="Effect on the board">
      {moves.length === 0 && <p className={styles.text}>No status and no figure would change.</p>}
      <ul className={styles.moves} aria-label="What would change on the board">
        {moves.map((move) => (
          <MoveLine key={move.kpi} move={move} />
        ))}
      </ul>
      {later > 0 && <p className={styles.text}>{laterText(effect)}</p>}
      {unheard.length > 0 && (
        <Message intent="warning" title="Recorded, but not what would count">
          <ul className={styles.lines}>
            {unheard.slice(0, MOST_SHOWN).map((one) => (
              <li key={`${one.kpi} ${one.member}`}>{unheardText(one)}</li>
            ))}
          </ul>
          {unheard.length > MOST_SHOWN && `and ${unheard.length - MOST_SHOWN} more.`}
        </Message>
      )}
    </Section>
  );
};

const MOST_SHOWN = 10;
