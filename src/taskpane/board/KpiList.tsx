import { Button } from "@fluentui/react-components";
import type { BoardLine } from "../../excel";
import { Section } from "../common/Section";
import { KpiDetails } from "./KpiDetails";
import { KpiItems } from "./KpiItems";

interface Props {
  readonly lines: readonly BoardLine[];
  readonly title: string;
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  readonly onShowAll?: () => void;
}

/** One line a KPI with all that is known of it. */
export const KpiList = ({ lines, title, selected, onSelect, onShowAll }: Props) => (
  <Section
    title={title}
    actions={
      onShowAll && (
        <Button size="small" onClick={onShowAll}>
          Show all
        </Button>
      )
    }
  >
    <KpiItems lines={lines} selected={selected} onSelect={onSelect} Body={KpiDetails} />
  </Section>
);
