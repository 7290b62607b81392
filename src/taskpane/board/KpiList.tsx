import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { inPlainWords, type BoardLine, type Trouble } from "../../excel";
import type { Naming } from "../../workbook";
import { useAnnounce } from "../common/Announcer";
import { useBook } from "../common/book";
import { Section } from "../common/Section";
import { TroubleBar } from "../common/TroubleBar";
import { KpiItem } from "./KpiItem";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  all: { alignSelf: "flex-start" },
});

const NEIGHBOURS = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" } as const;

/** Up and Down go from line to line. */
const goOn = (event: KeyboardEvent<HTMLElement>): void => {
  const towards = Object.entries(NEIGHBOURS).find(([key]) => key === event.key)?.[1];
  const neighbour = towards && event.currentTarget.closest("li")?.[towards];
  if (!neighbour) return;
  event.preventDefault();
  neighbour.querySelector("button")?.focus();
};

interface Props {
  readonly lines: readonly BoardLine[];
  readonly naming: Naming;
  readonly title: string;
  readonly onShowAll?: () => void;
}

/** One line a KPI; pressing it selects the KPI's row in the sheet. Arrow keys go from line to line. */
export const KpiList = ({ lines, naming, title, onShowAll }: Props) => {
  const styles = useStyles();
  const book = useBook();
  const announce = useAnnounce();
  const [selected, setSelected] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();
  const select = (code: string) => {
    book.selectKpi(naming, code).then(
      () => {
        setTrouble(undefined);
        setSelected(code);
        announce(`Row of KPI ${code} selected on ${naming.sheets.kpis}`);
      },
      (error: unknown) => setTrouble(inPlainWords(error)),
    );
  };
  return (
    <Section title={title}>
      {onShowAll && (
        <Button size="small" className={styles.all} onClick={onShowAll}>
          Show all
        </Button>
      )}
      {trouble && <TroubleBar trouble={trouble} />}
      <ul className={styles.list}>
        {lines.map((line) => (
          <KpiItem
            key={line.code}
            line={line}
            onKeyDown={goOn}
            selected={line.code === selected}
            onSelect={() => select(line.code)}
          />
        ))}
      </ul>
    </Section>
  );
};
