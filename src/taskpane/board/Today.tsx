import { Button } from "@fluentui/react-components";
import type { SerialDate } from "../../kpi";
import type { Naming } from "../../workbook";
import { useBook } from "../common/book";
import { dateText } from "../common/format";
import { TroubleBar } from "../common/TroubleBar";
import { useDeed } from "../common/useDeed";

interface Props {
  readonly asOf: SerialDate | null;
  readonly naming: Naming;
}

/** Sets the as-of date to today. */
export const Today = ({ asOf, naming }: Props) => {
  const book = useBook();
  const { trouble, attempt } = useDeed();
  const today = book.today();
  return (
    <>
      <Button
        size="small"
        disabledFocusable={asOf === today}
        onClick={() => attempt(() => book.setAsOf(naming, today), `As of ${dateText(today)}`)}
        aria-label={`Today: set the as-of date to ${dateText(today)}`}
      >
        Today
      </Button>
      {trouble && <TroubleBar trouble={trouble} />}
    </>
  );
};
