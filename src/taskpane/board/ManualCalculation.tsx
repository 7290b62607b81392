import { Button } from "@fluentui/react-components";
import { useBook } from "../common/book";
import { Message } from "../common/Message";
import { TroubleBar } from "../common/TroubleBar";
import { useDeed } from "../common/useDeed";

/** In manual calculation what the board shows may be old; the pane can have it calculated once. */
export const ManualCalculation = ({ onDone }: { readonly onDone: () => void }) => {
  const book = useBook();
  const { trouble, attempt } = useDeed();
  return (
    <>
      <Message
        intent="warning"
        title="Calculation is set to manual"
        actions={
          <Button onClick={() => attempt(() => book.recalculate().then(onDone), "Calculated")}>
            Calculate now
          </Button>
        }
      >
        The board may be out of date. Formulas, Calculation Options, Automatic keeps it current.
      </Message>
      {trouble && <TroubleBar trouble={trouble} />}
    </>
  );
};
