import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BoardLine } from "../../excel";
import { Section } from "../common/Section";
import { colourOf } from "../common/tones";
import { KpiItems } from "./KpiItems";
import { worstFirst } from "./tally";
import { What } from "./What";

/** As many as are taken in at a glance. */
const AT_FIRST = 5;

const useStyles = makeStyles({
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { alignSelf: "flex-start" },
});

/** The first sentence of an explanation: what decided the status. The rest is in the list below. */
const reason = (explanation: string): string =>
  /^.*?[.!?](?=\s|$)/.exec(explanation)?.[0] ?? explanation;

const Why = ({ line }: { readonly line: BoardLine }) => {
  const styles = useStyles();
  return (
    <>
      <What line={line} />
      <span className={styles.why}>{reason(line.explanation)}</span>
    </>
  );
};

interface Props {
  readonly lines: readonly BoardLine[];
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
}

/** What is red, and why; nothing where nothing is. */
export const Digest = ({ lines, selected, onSelect }: Props) => {
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const red = worstFirst(lines).filter(({ status }) => colourOf(status) === "red");
  if (red.length === 0) return null;
  const shown = all ? red : red.slice(0, AT_FIRST);
  const more = red.length - AT_FIRST;
  return (
    <Section title="Needs action">
      <KpiItems lines={shown} selected={selected} onSelect={onSelect} Body={Why} />
      {more > 0 && (
        <Button
          size="small"
          className={styles.more}
          aria-expanded={all}
          onClick={() => showAll(!all)}
        >
          {all ? "Show fewer" : `Show ${more} more`}
        </Button>
      )}
    </Section>
  );
};
